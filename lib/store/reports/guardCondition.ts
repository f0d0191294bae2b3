import { repeatDays } from "@/lib/core/measures/guardrail/guardDays";
import type { GuardId } from "@/lib/core/measures/guardrail/guardMeasure";
import { guardMeasures } from "@/lib/core/measures/guardrail/guardMeasure";
import type { GuardRows } from "@/lib/core/measures/guardrail/guardRows";
import { Prisma } from "../generated/client";

const happened: Readonly<Partial<Record<GuardId, Prisma.Sql>>> = {
  revertRate: Prisma.sql`g."revertedDays" <= ${repeatDays}::int`, reviewCoverage: Prisma.sql`g."approved"`, selfApproval: Prisma.sql`g."selfApproved"`, refixRate: Prisma.sql`g."refixedDays" <= ${repeatDays}::int`,
};
const counted: Readonly<Record<GuardId, Prisma.Sql>> = {
  revertRate: Prisma.sql`TRUE`, reviewCoverage: Prisma.sql`g."hasPull"`, selfApproval: Prisma.sql`g."hasPull"`, refixRate: Prisma.sql`g."isFix"`, firstReview: Prisma.sql`g."firstReviewMinutes" IS NOT NULL`, changeSize: Prisma.sql`l."effectiveN" > 0`,
  rework: Prisma.sql`l."added" > l."leftOut" + l."bot"`, survived90: Prisma.sql`l."added" > l."leftOut" + l."bot"`,
};

/**
 * Of ChangeLines l those changes that a guardrail is counted of, as its rollup counts them: without what another repository counts, and where the outcome must be old enough only weeks that ended so many days before the repository's
 * newest change.
 */
export function guardCondition({ id, happened: only }: GuardRows): Prisma.Sql {
  const age = guardMeasures.find((measure) => measure.id === id)?.ageDays ?? 0;
  const isOld = age === 0 ? Prisma.empty : Prisma.sql`AND l."day" <= (SELECT h.until FROM (
    SELECT "repositoryId", date_trunc('week', (max("day") - ${6 + age}::int)::timestamp)::date + 6 AS until FROM "DayTotals" GROUP BY 1) h WHERE h."repositoryId" = l."repositoryId")`;
  return Prisma.sql`AND EXISTS (SELECT FROM "ChangeGuards" g WHERE g."repositoryId" = l."repositoryId" AND g."changeOrdinal" = l."changeOrdinal" AND ${counted[id]} ${only ? Prisma.sql`AND ${happened[id] ?? Prisma.sql`TRUE`}` : Prisma.empty})
    AND NOT EXISTS (SELECT FROM "Change" o JOIN "Judgement" j ON j."repositoryId" = o."repositoryId" AND j."commitOrdinal" = o."commitOrdinal" WHERE o."repositoryId" = l."repositoryId" AND o."ordinal" = l."changeOrdinal" AND j."verdict" = 'leftOut') ${isOld}`;
}
