import type { Shares } from "@/lib/core/measures/share";
import { saveAuditEvent } from "@/lib/store/audit/saveAuditEvent";
import type { MovedVerdict } from "@/lib/store/ledger/movedVerdict";
import type { IngestSettings } from "./ingestSettings";

export interface Rejudged {
  readonly slug: string;
  /** Names of rules, policy and zone (`judgedWith`). */
  readonly before: string;
  readonly after: string;
  readonly moved: readonly MovedVerdict[];
  /** Of the repository, before and after; left out where commits came in between. */
  readonly shares?: readonly [Shares, Shares];
}

/** `declared to unknown: 12 commits, 340 lines`; nothing for what kept its verdict. */
function movesOf(moved: readonly MovedVerdict[]): string {
  return moved.filter(({ before, after }) => before !== after).map(({ before, after, commits, lines }) => `${before} to ${after}: ${String(commits)} commits, ${String(lines)} lines`).join("; ");
}

/** Writes to the audit log that a repository was judged again, and what came of it (DECISIONS 16). */
export async function noteRejudged({ db, clock }: IngestSettings, { slug, before, after, moved, shares }: Rejudged): Promise<void> {
  const sum = (list: readonly MovedVerdict[]) => list.reduce((commits, each) => commits + each.commits, 0);
  const figures = shares === undefined ? {} : {
    floorBefore: shares[0].aiFloor, shareBefore: shares[0].aiShare, ceilingBefore: shares[0].aiCeiling, floorAfter: shares[1].aiFloor, shareAfter: shares[1].aiShare, ceilingAfter: shares[1].aiCeiling,
  };
  await saveAuditEvent(db, {
    actor: "byline", action: "repository.rejudge", subject: slug,
    detail: { before, after, commits: sum(moved), otherwise: sum(moved.filter((each) => each.before !== each.after)), moves: movesOf(moved), ...figures },
  }, new Date(clock()));
}
