import { z } from "zod";
import { drawSample, type Stratum } from "@/lib/core/measures/calibration/drawSample";
import { rulesVersion } from "@/lib/core/attribution/rulesVersion";
import { filterSchema } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { ask } from "../reports/question";
import { readRows } from "../reports/readRows";
import { storeError } from "../storeError";

interface By {
  readonly actor: string;
  readonly now: Date;
}

const stratumSchema: z.ZodType<Stratum> = z.object({ changes: z.number(), lines: z.number() });
const candidateSchema = z.object({ repository: z.number(), sha: z.string(), lines: z.number(), identity: z.number() });
const totalSchema = z.object({ ai: z.number(), counted: z.number() });
const failed = (cause: unknown): never => { throw cause instanceof AppError ? cause : storeError(cause); };

export interface CalibrationRound {
  readonly id: number;
  readonly startedAt: Date;
  readonly from: string;
  readonly until: string;
  readonly strata: readonly Stratum[];
  readonly ai: number;
  readonly counted: number;
  readonly closedAt: Date | null;
  readonly asked: number;
  readonly answers: readonly { readonly stratum: number; readonly lines: number; readonly answer: string; readonly agent: string | null }[];
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** Rounds, the newest first, with what was answered; never who answered what. */
async function list(db: Database): Promise<CalibrationRound[]> {
  const rounds = await db.calibrationRound.findMany({ orderBy: { id: "desc" }, take: 20 }).catch(failed);
  const questions = await db.calibrationQuestion.findMany({ where: { roundId: { in: rounds.map(({ id }) => id) } }, select: { roundId: true, stratum: true, lines: true, answer: true, agent: true } }).catch(failed);
  return rounds.map((round) => {
    const its = questions.filter(({ roundId }) => roundId === round.id);
    return {
      id: round.id, startedAt: round.startedAt, from: dayOf(round.from), until: dayOf(round.until), strata: z.array(stratumSchema).parse(round.strata), ai: Number(round.aiLines), counted: Number(round.counted), closedAt: round.closedAt,
      asked: its.length, answers: its.flatMap(({ stratum, lines, answer, agent }) => (answer === null ? [] : [{ stratum, lines, answer, agent }])),
    };
  });
}

/**
 * Draws changes without a mark that landed in the last complete weeks and puts them to their initiators. Returns how many. Throws `conflict` where a round is open, `bad-input` where
 * there is nothing to draw.
 */
async function start(db: Database, scope: VisibleScope, { weeks, size, seed }: { readonly weeks: number; readonly size: number; readonly seed: number }, { actor, now }: By): Promise<number> {
  if ((await db.calibrationRound.count({ where: { closedAt: null } }).catch(failed)) > 0) throw new AppError("conflict", "A round is open.", { hint: "Close it first: two samples of the same weeks would be asked about twice." });
  const { where, days } = await ask(db, scope, filterSchema.parse({ range: { kind: "weeks", weeks } }), now);
  const candidates = await readRows(db, candidateSchema, Prisma.sql`
    SELECT c."repositoryId" AS repository, encode(h."sha", 'hex') AS sha, c."unknown" AS lines, c."initiatorId" AS identity
    FROM (SELECT * FROM "ChangeLines" WHERE ${where} AND "verdict" = 'unknown' AND "unknown" > 0 AND "initiatorId" <> 0) c JOIN "Change" h ON h."repositoryId" = c."repositoryId" AND h."ordinal" = c."changeOrdinal" ORDER BY 1, 2`);
  if (candidates.length === 0) throw new AppError("bad-input", "There is no change without a mark to ask about.", { hint: "Changes without a mark that have an initiator are drawn; choose more weeks." });
  const [total] = await readRows(db, totalSchema, Prisma.sql`SELECT coalesce(sum("proven" + "declared"), 0)::float8 AS ai, coalesce(sum("added" - "leftOut" - "bot"), 0)::float8 AS counted FROM "DayTotals" WHERE ${where} AND "measure" = 'lines'`);
  const { strata, drawn } = drawSample(candidates, size, seed);
  await db.$transaction(async (tx) => {
    const { id } = await tx.calibrationRound.create({ data: { startedAt: now, startedBy: actor, seed, from: new Date(`${days.from}T00:00:00Z`), until: new Date(`${days.to}T00:00:00Z`), rulesVersion: rulesVersion.number, aiLines: BigInt(total?.ai ?? 0), counted: BigInt(total?.counted ?? 0), strata: strata.map(({ changes, lines }) => ({ changes, lines })) } });
    await tx.calibrationQuestion.createMany({ data: drawn.map(({ item, stratum }) => ({ roundId: id, repositoryId: item.repository, sha: new Uint8Array(Buffer.from(item.sha, "hex")), stratum, lines: item.lines, identityId: item.identity })) });
    await tx.auditEvent.create({ data: { at: now, actor, action: "calibration.start", subject: `round ${String(id)}`, detail: { weeks, asked: drawn.length, of: candidates.length, seed } } });
  }).catch(failed);
  return drawn.length;
}

/** Ends the round that is open; its questions are asked no more. */
async function close(db: Database, id: number, { actor, now }: By): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.calibrationRound.updateMany({ where: { id, closedAt: null }, data: { closedAt: now } });
    if (count === 0) throw new AppError("conflict", "This round is closed already.");
    await tx.auditEvent.create({ data: { at: now, actor, action: "calibration.close", subject: `round ${String(id)}` } });
  }).catch(failed);
}

export const calibrationRounds = { list, start, close };
