import { estimateUplift, type UpliftEstimates } from "@/lib/core/measures/uplift/estimateUplift";
import { type VolumePeriod, volumeIndex } from "@/lib/core/measures/uplift/volumeIndex";
import { restricted } from "@/lib/core/privacy/restricted";
import type { Filter } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { dayInZone, weekOf } from "@/lib/core/report/week";
import type { Database } from "../client";
import { readOrganisation } from "../organisation/organisation";
import { keptUplift } from "../uplift/keptUplift";
import { engineerPanel, type EngineerPanel } from "./engineerPanel";
import { readingStamp } from "./readingStamp";
import { visibleRepositories } from "./visibleRepositories";

/** Estimates with what they are about; no row is about one engineer. */
export interface UpliftAnswer {
  readonly estimates: UpliftEstimates;
  readonly teams: EngineerPanel["teams"];
  readonly unit: EngineerPanel["unit"];
  readonly volume: readonly VolumePeriod[];
  /** Mondays of the first and the last week. */
  readonly weeks: { readonly first: string; readonly last: string; readonly count: number };
}

const kept = new Map<string, { readonly at: number; readonly answer: Promise<UpliftAnswer> }>();
const mostKept = 24;
const keptMs = 10 * 60_000;

async function answer(db: Database, scope: VisibleScope, filter: Pick<Filter, "repositories">, now: Date): Promise<UpliftAnswer> {
  const { panel, teams, unit, volume } = await engineerPanel(db, scope, filter, now);
  return { estimates: estimateUplift(panel, teams.map(({ id }) => id)), teams, unit, volume: volumeIndex(volume), weeks: { first: panel.weeks[0] ?? "", last: panel.weeks.at(-1) ?? "", count: panel.weeks.length } };
}

async function readOrMake(db: Database, scope: VisibleScope, filter: Pick<Filter, "repositories">, now: Date, about: string): Promise<UpliftAnswer> {
  if (scope.mode === "worksCouncil") throw restricted.closed();
  const stored = await keptUplift.read(db, about);
  if (stored !== null) return stored;
  const made = await answer(db, scope, filter, now);
  await keptUplift.save(db, about, made, now);
  return made;
}

/**
 * The estimates of uplift over the repositories that may be seen. Kept for readers who may see the same: in the database until something is read, judged, corrected or set otherwise, or another week
 * is complete; in this process for ten minutes of that.
 */
export async function upliftEstimates(db: Database, scope: VisibleScope, filter: Pick<Filter, "repositories">, now: Date): Promise<UpliftAnswer> {
  const [stamp, { timeZone }] = await Promise.all([readingStamp(db, visibleRepositories(scope, filter)), readOrganisation(db)]);
  const key = JSON.stringify([stamp, scope.mode, scope.role, scope.leads, scope.figures, [...filter.repositories].sort(), weekOf(dayInZone(now, timeZone))]);
  const found = kept.get(key);
  if (found !== undefined && now.getTime() - found.at < keptMs) return await found.answer;
  const made = readOrMake(db, scope, filter, now, key);
  kept.set(key, { at: now.getTime(), answer: made });
  made.catch(() => kept.delete(key));
  for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(old);
  return await made;
}
