import type { Clock } from "@/lib/clock";
import { BirthBook } from "@/lib/core/ledger/birthBook";
import { Ledger } from "@/lib/core/ledger/ledger";
import { knownUnreadable } from "@/lib/sources/git/knownUnreadable";
import { readHeadText } from "@/lib/sources/git/ledger/readHeadText";
import { readTags } from "@/lib/sources/git/ledger/readTags";
import type { Repository } from "@/lib/sources/git/repository";
import { walkChanges } from "@/lib/sources/git/walkChanges";
import { readHistory } from "../scan/readHistory";
import { parseReleases } from "./parseReleases";
import type { PublishedRelease } from "./parseReleases";

/** One release: aider's published percentage beside Byline's, both 0..100. */
export interface ReleaseCompared {
  readonly tag: string;
  readonly published: number;
  readonly byline: number;
  readonly lines: number;
}

const publishedAt = "aider/website/_data/blame.yml";
const agent = "aider";

/**
 * Share of the lines born between two tags and alive at the later one that carry aider's mark, in the files that aider counted, against what aider
 * publishes about itself. Null where the repository has no such list.
 */
export async function compareReleases(repository: Repository, clock: Clock): Promise<ReleaseCompared[] | null> {
  const yml = await readHeadText(repository, publishedAt);
  if (yml === null) return null;
  const byAgent = new Set<string>();
  const [history, tags, unreadable] = await Promise.all([
    readHistory(repository, { now: clock(), lookBehind: true }, ({ sha }, { agents }) => {
      if (agents.some((found) => found.agent === agent)) byAgent.add(sha);
    }),
    readTags(repository),
    knownUnreadable(repository),
  ]);
  const landed = new Map(history.changes.flatMap(({ commits, ordinal }) => commits.map((sha): [string, number] => [sha, ordinal])));
  const at = (tag: string): number => landed.get(tags.get(tag) ?? "") ?? -1;
  const waiting = new Map<number, PublishedRelease[]>();
  for (const release of parseReleases(yml)) if (at(release.startTag) >= 0 && at(release.endTag) >= 0) waiting.set(at(release.endTag), [...(waiting.get(at(release.endTag)) ?? []), release]);
  const ledger = new Ledger({ moves: true });
  const book = new BirthBook();
  const compared: ReleaseCompared[] = [];
  for await (const { change, edits } of walkChanges(repository, { ...history, unreadable, edits: "marked" })) {
    if (edits) book.add(ledger.apply(edits));
    for (const release of waiting.get(change.ordinal) ?? []) {
      const fresh = commitsBetween(tags.get(release.startTag) ?? "", tags.get(release.endTag) ?? "", history.parentsOf);
      compared.push(shareOf(release, fresh, ledger, book, byAgent));
    }
  }
  return compared;
}

/** Commits that `end` has and `start` has not, as `git rev-list start..end`. */
function commitsBetween(start: string, end: string, parentsOf: (sha: string) => readonly string[]): Set<string> {
  const reach = (from: string, stop: ReadonlySet<string>): Set<string> => {
    const found = new Set<string>();
    const waiting = [from];
    for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
      if (found.has(sha) || stop.has(sha)) continue;
      found.add(sha);
      waiting.push(...parentsOf(sha));
    }
    return found;
  };
  return reach(end, reach(start, new Set()));
}

function shareOf({ endTag, percentage, files }: PublishedRelease, fresh: ReadonlySet<string>, ledger: Ledger, book: BirthBook, byAgent: ReadonlySet<string>): ReleaseCompared {
  let lines = 0;
  let marked = 0;
  for (const path of files) {
    const runs = ledger.files.get(path);
    if (!runs) continue;
    for (let at = 0; at < runs.used; at += 2) {
      const birth = runs.numbers[at + 1] ?? -1;
      const origin = book.originOf(birth);
      if (!fresh.has(origin)) continue;
      lines += runs.numbers[at] ?? 0;
      if (byAgent.has(origin)) marked += runs.numbers[at] ?? 0;
    }
  }
  return { tag: endTag, published: percentage, byline: lines === 0 ? 0 : (100 * marked) / lines, lines };
}
