import type { Database } from "../client";
import { storeError } from "../storeError";

export interface FixEstimate {
  readonly id: number;
  readonly fixesPerYear: number;
  readonly note: string;
  readonly expert: string;
  readonly madeAt: Date;
}

/** The newest estimate that stands, of a campaign or (null) of all fixes. */
export async function readFixEstimate(db: Database, campaignId: number | null): Promise<FixEstimate | null> {
  return await db.fixEstimate.findFirst({ where: { campaignId, endedAt: null }, orderBy: { id: "desc" }, select: { id: true, fixesPerYear: true, note: true, expert: true, madeAt: true } }).catch((cause: unknown) => { throw storeError(cause); });
}

/** Stores what an expert estimates, in place of what stood; null takes it back. Both stand in the audit log. */
export async function saveFixEstimate(db: Database, campaignId: number | null, said: { readonly fixesPerYear: number; readonly expert: string; readonly note: string } | null, actor: string, now: Date): Promise<void> {
  const subject = campaignId === null ? "organisation" : `campaign ${String(campaignId)}`;
  await db.$transaction([
    db.fixEstimate.updateMany({ where: { campaignId, endedAt: null }, data: { endedAt: now, endedBy: actor } }),
    ...(said === null ? [] : [db.fixEstimate.create({ data: { campaignId, ...said, madeBy: actor, madeAt: now } })]),
    db.auditEvent.create({ data: { at: now, actor, action: "fixes.estimate", subject, detail: said ?? {} } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
}
