import { shareOf } from "@/lib/core/measures/share";
import { saveAuditEvent } from "@/lib/store/audit/saveAuditEvent";
import type { MovedVerdict } from "@/lib/store/ledger/movedVerdict";
import { type Rejudgement, saveRejudgement } from "@/lib/store/rejudgement/saveRejudgement";
import type { IngestSettings } from "./ingestSettings";

/** `declared to unknown: 12 commits, 340 lines`; nothing for what kept its verdict. */
function movesOf(moved: readonly MovedVerdict[]): string {
  return moved.filter(({ before, after }) => before !== after).map(({ before, after, commits, lines }) => `${before} to ${after}: ${String(commits)} commits, ${String(lines)} lines`).join("; ");
}

/** Writes to the audit log that a repository was judged again and what came of it (DECISIONS 16), and keeps what moved. */
export async function noteRejudged({ db, clock }: IngestSettings, slug: string, rejudgement: Rejudgement): Promise<void> {
  const { before, after, moved: { verdicts }, parts } = rejudgement;
  const sum = (list: readonly MovedVerdict[]) => list.reduce((commits, each) => commits + each.commits, 0);
  const [was, is] = [shareOf(parts[0]), shareOf(parts[1])];
  const figures = { floorBefore: was.aiFloor, shareBefore: was.aiShare, ceilingBefore: was.aiCeiling, floorAfter: is.aiFloor, shareAfter: is.aiShare, ceilingAfter: is.aiCeiling };
  const now = new Date(clock());
  await saveRejudgement(db, rejudgement, now);
  await saveAuditEvent(db, {
    actor: "byline", action: "repository.rejudge", subject: slug,
    detail: { before, after, commits: sum(verdicts), otherwise: sum(verdicts.filter((each) => each.before !== each.after)), moves: movesOf(verdicts), ...figures },
  }, now);
}
