import type { LeftOutReason } from "@/lib/core/history/fileChange";
import { readHeadFiles } from "@/lib/sources/git/ledger/readHeadFiles";
import type { Repository } from "@/lib/sources/git/repository";
import type { OriginKey } from "@/lib/core/history/originKey";
import type { CommitMark } from "../scan/commitMark";
import { LineTally } from "../scan/lineTally";
import type { SurvivingCounts } from "../scan/scanReport";
import type { Replayed } from "./replayHistory";

/**
 * Lines of all readable text files at the head, by who wrote them. Left-out rules ask today's path. Lines that were never walked (binary before, or
 * contents missing somewhere in their history) are left out too: nobody knows their owner.
 */
export async function countSurviving(repository: Repository, replayed: Replayed, leftOut: (path: string) => LeftOutReason | null, markOf: (origin: OriginKey) => CommitMark): Promise<SurvivingCounts> {
  const { ledger, book, unreadable } = replayed;
  const tally = new LineTally();
  for (const [path, runs] of ledger.files) {
    if (leftOut(path) !== null) {
      tally.addLeftOut(runs.lines);
      continue;
    }
    for (let at = 0; at < runs.used; at += 2) {
      const lines = runs.numbers[at] ?? 0;
      const birth = runs.numbers[at + 1] ?? -1;
      if (book.isUnwalked(birth)) tally.addLeftOut(lines);
      else addOwned(tally, markOf(book.originOf(birth)), lines);
    }
  }
  const missed = new Set(unreadable);
  if (missed.size > 0) for (const { lines } of await readHeadFiles(repository, (path) => missed.has(path))) tally.addLeftOut(Math.max(0, lines));
  const { added: total, ...parts } = tally.toCounts();
  return { total, ...parts };
}

function addOwned(tally: LineTally, { verdict, byPolicy }: CommitMark, lines: number): void {
  tally.add(verdict, lines, byPolicy);
}
