import { z } from "zod";
import { type Cohort, type CohortCurve, cohortSurvival } from "@/lib/core/measures/cohortSurvival";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { keptAnswers } from "./keptAnswers";
import { cohortsFrom, groupColumn, headDays, inGroup, type LifeGroup, lifeGroupOf, lifeGroups, lifeNotes } from "./livesQuestion";
import { ask } from "./question";
import { readRows } from "./readRows";

export type SurvivalCurveRow = Readonly<{ group: LifeGroup; ageDays: number; atRisk: number; ended: number; survival: number }>;

/** The curves behind the report; a group without enough lines has none. */
export interface SurvivalCurves {
  readonly report: Report<SurvivalCurveRow>;
  readonly curves: readonly { readonly group: LifeGroup; readonly curve: CohortCurve }[];
  /** Lines born in the period, by group. */
  readonly born: Readonly<Record<LifeGroup, number>>;
}

const columns: readonly ReportColumn[] = [
  groupColumn, { id: "ageDays", title: "Age in days", unit: "days", metric: null }, { id: "atRisk", title: "Lines seen at this age", unit: "lines", metric: "bornLines" },
  { id: "ended", title: "Lines that ended at it", unit: "lines", metric: "endedLines" }, { id: "survival", title: "Share that lives longer", unit: "share", metric: "survival", numerator: "ended", denominator: "atRisk" },
];

const cohortSchema = z.object({ verdict: z.string(), age: z.number(), born: z.number(), ended: z.number() });
const endSchema = z.object({ verdict: z.string(), age: z.number(), lines: z.number() });

async function askSurvivalCurve(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<SurvivalCurves> {
  const { visible, days } = await ask(db, scope, filter, now);
  const where = Prisma.sql`${visible} AND "bornDay" BETWEEN ${days.from}::date AND ${days.to}::date`;
  const [cohorts, ends] = await Promise.all([
    readRows(db, cohortSchema, Prisma.sql`
      SELECT c.verdict, (h.head - c."bornDay")::float8 AS age, sum(c.born)::float8 AS born, sum(c.ended)::float8 AS ended
      FROM ${cohortsFrom(filter.view, where)} c JOIN ${headDays(visible)} h USING ("repositoryId") GROUP BY 1, 2`),
    readRows(db, endSchema, Prisma.sql`
      SELECT ${lifeGroupOf(filter.view)} AS verdict, "ageDays"::float8 AS age, sum("lines")::float8 AS lines
      FROM "CohortLives" WHERE ${where} AND "ageDays" >= 0 AND "verdict" NOT IN ('bot', 'leftOut') GROUP BY 1, 2`),
  ]);
  const of = (group: LifeGroup): Cohort[] => cohorts.filter(({ verdict }) => inGroup(group, verdict)).map(({ age, born, ended }) => ({ age: Math.max(0, age), born, ended }));
  const endsOf = (group: LifeGroup) => {
    const sums = new Map<number, number>();
    for (const { verdict, age, lines } of ends) if (inGroup(group, verdict)) sums.set(age, (sums.get(age) ?? 0) + lines);
    return sums;
  };
  const curves = lifeGroups.flatMap((group) => {
    const curve = cohortSurvival(of(group), endsOf(group));
    return curve === null ? [] : [{ group, curve }];
  });
  const bornOf = (group: LifeGroup) => of(group).reduce((sum, { born }) => sum + born, 0);
  const rows = curves.flatMap(({ group, curve }) => curve.points.map(({ days: ageDays, atRisk, deaths, survival }) => ({ group, ageDays, atRisk, ended: deaths, survival })));
  return {
    curves, born: { ai: bornOf("ai"), none: bornOf("none"), unknown: bornOf("unknown"), human: bornOf("human") },
    report: { id: "survivalCurve", title: "How long merged lines live", columns, rows, n: bornOf("ai") + bornOf("none"), coverage: null, totalRows: rows.length, notes: lifeNotes },
  };
}

const keep = keptAnswers.keeper<SurvivalCurves>();

/** Kaplan–Meier curves of the lines born in the period, by group. */
export async function survivalCurve(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<SurvivalCurves> {
  return await keep(db, scope, filter, now, () => askSurvivalCurve(db, scope, filter, now));
}
