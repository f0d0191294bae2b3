/** git ended with a status other than 0. `stderr` holds its last words (English, at most 64 kB). */
export class GitFailure extends Error {
  readonly status: number | null;
  readonly stderr: string;

  constructor(command: string, status: number | null, stderr: string) {
    super(`git ${command} ended with status ${status ?? "none"}: ${stderr.trim().split("\n").at(-1) ?? ""}`);
    this.name = "GitFailure";
    this.status = status;
    this.stderr = stderr;
  }
}
