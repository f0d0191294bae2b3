import type { CorrectionRole } from "@/lib/core/access/correctionRole";
import type { CorrectionSays } from "@/lib/core/attribution/correction/correction";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** What somebody says of the lines of one origin. */
export interface NewCorrection {
  /** Full sha of the commit. */
  readonly sha: string;
  /** Of the writer in its record, or -1. */
  readonly place: number;
  /** Of these only the lines in this file; null: all of them. */
  readonly path: string | null;
  readonly says: CorrectionSays;
  readonly agent: string | null;
  readonly model: string | null;
  readonly reason: string;
}

interface Signed {
  readonly actor: string;
  readonly now: Date;
}

const longestReason = 2_000;
const subjectOf = (sha: string): string => sha.slice(0, 10);
const gone = () => new AppError("not-found", "There is no such correction that could be changed.", { hint: "It may have been taken back already." });

/** Stores a correction, signed; that of a lead waits for a second person. Throws `bad-input` without a reason. The audit log says what, and not why. */
async function make(db: Database, given: NewCorrection, { actor, now, as }: Signed & { readonly as: CorrectionRole }): Promise<{ readonly waits: boolean }> {
  if (given.reason === "" || given.reason.length > longestReason) throw new AppError("bad-input", "The reason is missing, or too long.", { hint: `Write at most ${String(longestReason)} characters: how do you know who wrote these lines?` });
  const waits = as === "lead";
  try {
    await db.$transaction(async (tx) => {
      const { id } = await tx.correction.create({ data: { ...given, sha: Buffer.from(given.sha, "hex"), madeBy: actor, madeAs: as, madeAt: now, standsSince: waits ? null : now } });
      await tx.auditEvent.create({ data: { at: now, actor, action: "correction.make", subject: subjectOf(given.sha), detail: { id, saying: given.agent ?? given.says, place: given.place, ...(given.path === null ? {} : { onePath: true }), as, waits } } });
    });
  } catch (cause) {
    throw storeError(cause);
  }
  return { waits };
}

/** A second person's consent to what waits. Throws `refused` for whoever signed it. Returns the sha. */
async function agree(db: Database, id: number, { actor, now }: Signed): Promise<string> {
  try {
    return await db.$transaction(async (tx) => {
      const found = await tx.correction.findFirst({ where: { id, standsSince: null, endedAt: null } });
      if (found === null) throw gone();
      if (found.madeBy === actor) throw new AppError("refused", "Somebody else has to agree to your correction.", { hint: "An owner or another lead can." });
      const { count } = await tx.correction.updateMany({ where: { id, standsSince: null, endedAt: null }, data: { standsSince: now, agreedBy: actor } });
      if (count === 0) throw gone();
      const sha = Buffer.from(found.sha).toString("hex");
      await tx.auditEvent.create({ data: { at: now, actor, action: "correction.agree", subject: subjectOf(sha), detail: { id } } });
      return sha;
    });
  } catch (cause) {
    throw storeError(cause);
  }
}

/** Takes a correction back, or refuses one that waits; what stood before it stands again. Returns the sha. */
async function end(db: Database, id: number, { actor, now }: Signed): Promise<string> {
  try {
    return await db.$transaction(async (tx) => {
      const found = await tx.correction.findFirst({ where: { id, endedAt: null } });
      const { count } = await tx.correction.updateMany({ where: { id, endedAt: null }, data: { endedAt: now, endedBy: actor } });
      if (found === null || count === 0) throw gone();
      const sha = Buffer.from(found.sha).toString("hex");
      await tx.auditEvent.create({ data: { at: now, actor, action: "correction.end", subject: subjectOf(sha), detail: { id, waited: found.standsSince === null } } });
      return sha;
    });
  } catch (cause) {
    throw storeError(cause);
  }
}

/** People's corrections: rows are added and marked as ended, never removed. Who may is asked before (`correctionRole`). */
export const corrections = { make, agree, end } as const;
