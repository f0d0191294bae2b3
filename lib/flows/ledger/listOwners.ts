import type { Verdict } from "@/lib/core/attribution/verdict";
import type { Change } from "@/lib/core/history/change";
import { commitOfOrigin, type OriginKey } from "@/lib/core/history/originKey";
import type { CommitMark } from "../scan/commitMark";
import type { Replayed } from "./replayHistory";

/** Neighbouring lines of a file at the head with one owner: `from` and `to` count from 1, both included. Stable: fields are only ever added. */
export interface OwnedLines {
  readonly from: number;
  readonly to: number;
  /** Full sha of the change that landed the lines, and of the commit that wrote them. */
  readonly change: string;
  readonly commit: string;
  readonly verdict: Verdict;
  readonly agent: string | null;
  readonly model: string | null;
}

/** Who owns each line of `path` at the head, top to bottom; null where the ledger knows no lines of it. `changes` begin with ordinal 0. */
export function listOwners({ ledger, book }: Replayed, path: string, changes: readonly Change[], markOf: (origin: OriginKey) => CommitMark): OwnedLines[] | null {
  const runs = ledger.files.get(path);
  if (!runs) return null;
  const owned: OwnedLines[] = [];
  let line = 1;
  for (let at = 0; at < runs.used; at += 2) {
    const lines = runs.numbers[at] ?? 0;
    const birth = runs.numbers[at + 1] ?? -1;
    const origin = book.originOf(birth);
    const commit = commitOfOrigin(origin);
    const { verdict, agents } = markOf(origin);
    const [agent = null, model = ""] = agents[0]?.split("\0") ?? [];
    const change = changes[book.changeOf(birth)]?.sha ?? "";
    owned.push({ from: line, to: line + lines - 1, change, commit, verdict, agent, model: model === "" ? null : model });
    line += lines;
  }
  return joinRuns(owned);
}

/** Two births of one change, commit and writer in one file (born under different names) are one run to the reader. */
function joinRuns(owned: readonly OwnedLines[]): OwnedLines[] {
  const joined: OwnedLines[] = [];
  for (const run of owned) {
    const last = joined.at(-1);
    if (last?.change === run.change && last.commit === run.commit && last.verdict === run.verdict && last.agent === run.agent && last.model === run.model) joined[joined.length - 1] = { ...last, to: run.to };
    else joined.push(run);
  }
  return joined;
}
