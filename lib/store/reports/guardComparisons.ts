import { compareGuard, type GuardComparison } from "@/lib/core/measures/guardrail/compareGuard";
import { guardMeasures } from "@/lib/core/measures/guardrail/guardMeasure";
import type { Filter } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { guardCells } from "./guardCells";
import { keptAnswers } from "./keptAnswers";

async function askGuardComparisons(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<readonly GuardComparison[]> {
  const cells = await guardCells(db, scope, filter, now);
  return guardMeasures.map((measure) => compareGuard(cells, measure));
}

const keep = keptAnswers.keeper<readonly GuardComparison[]>();

/** Every guardrail, compared: what the reports and the page are made of. */
export async function guardComparisons(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<readonly GuardComparison[]> {
  return await keep(db, scope, filter, now, () => askGuardComparisons(db, scope, filter, now));
}
