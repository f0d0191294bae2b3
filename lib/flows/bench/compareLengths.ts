import type { HeadFile } from "@/lib/sources/git/ledger/readHeadFiles";
import type { Told } from "./replayTwice";

/** Files at the head whose lines were counted by git and by the ledger. */
export interface LengthsCompared {
  readonly files: number;
  readonly lines: number;
  readonly differing: readonly { readonly path: string; readonly git: number; readonly ledger: number }[];
}

/** Lines of every readable text file at the head, and files that only the ledger knows: all must be the same. `unreadable` paths are left out of the ledger. */
export function compareLengths(files: readonly HeadFile[], { ledger }: Told, unreadable: readonly string[]): LengthsCompared {
  const missed = new Set(unreadable);
  const text = files.filter(({ path, lines }) => lines >= 0 && !missed.has(path));
  const known = new Set(text.map(({ path }) => path));
  const differing = text.map(({ path, lines }) => ({ path, git: lines, ledger: ledger.files.get(path)?.lines ?? 0 })).filter(({ git, ledger: mine }) => git !== mine);
  for (const [path, runs] of ledger.files) if (!known.has(path)) differing.push({ path, git: 0, ledger: runs.lines });
  return { files: text.length, lines: text.reduce((sum, { lines }) => sum + lines, 0), differing };
}
