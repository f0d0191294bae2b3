import { InvalidArgumentError } from "commander";
import type { Command } from "commander";

export interface StartFlags {
  readonly port?: number;
  /** False with --no-open. */
  readonly open: boolean;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new InvalidArgumentError("A port is a whole number from 1 to 65535.");
  return port;
}

/** `byline start [repository…]`, which is what `npm start` runs: database, queue, site and readings until Ctrl-C. */
export function addStart(program: Command): void {
  program
    .command("start")
    .description("run Byline on this machine: database, readings and the site (npm start)")
    .argument("[repository...]", "folder, bare repository, URL, or a folder of repositories")
    .option("--port <number>", "port of the site on loopback", parsePort)
    .option("--no-open", "do not open a browser")
    .action(async (sources: string[], flags: StartFlags) => {
      const { runStart } = await import("./start/runStart");
      await runStart(sources, flags);
    });
}
