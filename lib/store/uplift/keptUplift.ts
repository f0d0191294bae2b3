import { createHash } from "node:crypto";
import { z } from "zod";
import type { RatioEstimate } from "@/lib/core/measures/uplift/logInterval";
import type { UpliftAnswer } from "../reports/upliftEstimates";
import type { Database } from "../client";

/** Of the estimators and of the form that their answers are kept in: with a new number everything is estimated anew. */
const version = 1;
/** Readers of other rights have answers of their own; older ones go. */
const mostKept = 100;

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && "estimates" in value;
type Stored = Omit<UpliftAnswer, "estimates"> & { readonly estimates: Omit<UpliftAnswer["estimates"], "teams"> & { readonly teams: [number, { readonly measured: number; readonly estimate: RatioEstimate | null }][] } };
/** Written by `save` of the same version only. */
const stored = z.custom<Stored>(isObject);

/** JSON knows no such numbers. */
const infinite: Readonly<Record<string, number>> = { "#NaN": NaN, "#Infinity": Infinity, "#-Infinity": -Infinity };
const write = (_: string, value: unknown): unknown => (typeof value === "number" && !Number.isFinite(value) ? `#${String(value)}` : value);
const revive = (_: string, value: unknown): unknown => (typeof value === "string" ? (infinite[value] ?? value) : value);

const keyOf = (about: string): string => createHash("sha256").update(`${String(version)} ${about}`).digest("hex");

async function read(db: Database, about: string): Promise<UpliftAnswer | null> {
  const row = await db.keptUplift.findUnique({ where: { key: keyOf(about) } });
  if (row === null) return null;
  const answer = stored.parse(JSON.parse(JSON.stringify(row.answer), revive));
  return { ...answer, estimates: { ...answer.estimates, teams: new Map(answer.estimates.teams) } };
}

async function save(db: Database, about: string, answer: UpliftAnswer, now: Date): Promise<void> {
  const kept = { madeAt: now, answer: JSON.parse(JSON.stringify({ ...answer, estimates: { ...answer.estimates, teams: [...answer.estimates.teams] } }, write)) as object };
  await db.keptUplift.upsert({ where: { key: keyOf(about) }, create: { key: keyOf(about), ...kept }, update: kept });
  await db.$executeRaw`DELETE FROM "KeptUplift" WHERE "key" NOT IN (SELECT "key" FROM "KeptUplift" ORDER BY "madeAt" DESC, "key" LIMIT ${mostKept})`;
}

/** Estimates as they were made, by all that they depend on (`about`); null where there are none. They last over starts, and one process makes them for all. */
export const keptUplift = { read, save };
