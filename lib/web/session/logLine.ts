/** One line on the operator's terminal, which is where the site's standard error goes. */
export function logLine(line: string): void {
  process.stderr.write(`${line.replace(/[\r\n]+/g, " ")}\n`);
}
