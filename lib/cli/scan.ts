import { InvalidArgumentError } from "commander";
import type { Command } from "commander";

export interface ScanFlags {
  readonly since?: number;
  readonly until?: number;
  readonly json?: true;
  readonly commits?: true;
  readonly branch?: string;
  readonly owners?: string;
  /** commander's word for `--no-moves` that was not given. */
  readonly moves: boolean;
  /** The same for `--no-look-behind`. */
  readonly lookBehind: boolean;
}

/** `byline scan <repository…>`: counts without a database. The flow is loaded only when it runs. */
export function addScan(program: Command): void {
  program
    .command("scan")
    .description("count the merged lines of a repository by who wrote them, without a database")
    .argument("<repository...>", "folder, bare repository, URL, or a folder of repositories")
    .option("--since <date>", "only changes that landed on or after this day or time (UTC)", parseDate)
    .option("--until <date>", "only changes that landed before this day or time (UTC)", parseDate)
    .option("--json", "one JSON object per repository, one a line")
    .option("--commits", "one JSON line per commit with its verdict and evidence")
    .option("--owners <path>", "one JSON line per run of lines of a file: who owns it")
    .option("--no-moves", "with --owners: take moved, reformatted and restored lines for new ones, as plain git blame does")
    .option("--no-look-behind", "judge a squash by its own message alone, not by the commits of its pull request")
    .option("--branch <name>", "branch to read instead of the default one")
    .action(async (sources: string[], flags: ScanFlags) => {
      const { runScan } = await import("./runScan");
      await runScan(sources, flags);
    });
}

/** ISO 8601: a day (`2026-03-01`, midnight UTC) or a time with its zone. */
function parseDate(text: string): number {
  const iso = /^\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?)?$/.test(text);
  const time = iso ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time) || !sameDay(text, time)) throw new InvalidArgumentError("Write a date as 2026-03-01 or 2026-03-01T12:00:00Z.");
  return time;
}

/** Date.parse takes 31 February for 3 March. */
function sameDay(text: string, time: number): boolean {
  return text.includes("T") || new Date(time).toISOString().startsWith(text);
}
