import { InvalidArgumentError, type Command } from "commander";

export interface CollectFlags {
  readonly since: number;
  readonly repo: string[];
  readonly from: string[];
  readonly output?: string;
  readonly dryRun?: true;
  readonly server?: string;
}

/** `byline sessions collect`: what agents wrote on this machine, as hashes, from the transcripts they keep. Needs no database. */
export function addSessions(program: Command): void {
  program
    .command("sessions")
    .description("what agents wrote on this machine, from the transcripts they keep")
    .command("collect")
    .description("turn transcripts of Claude Code, Codex and others into hashed lines; no text leaves them")
    .option("--since <date>", "only edits of this day (UTC) or later", parseDay, 0)
    .option("--repo <path...>", "only edits in these repositories", [])
    .option("--from <file...>", "files in the neutral form (docs/sessions.md), besides the transcripts that are found", [])
    .option("--output <file>", "write a file of JSON lines, whole or not at all")
    .option("--server <url>", "send them to a Byline, with the token in BYLINE_TOKEN; what it has is not sent again")
    .option("--dry-run", "print what would be written or sent, and do neither")
    .action(async (flags: CollectFlags) => {
      const { runCollect } = await import("./runCollect");
      await runCollect(flags);
    });
}

function parseDay(text: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(text)) throw new InvalidArgumentError("Write a date as 2026-03-01.");
  return time;
}
