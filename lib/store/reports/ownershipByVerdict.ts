import { z } from "zod";
import { guardGroups, type GuardGroup } from "@/lib/core/measures/guardrail/compareGuard";
import { ownersOfHalf } from "@/lib/core/measures/ownersOfHalf";
import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { keptAnswers } from "./keptAnswers";
import { inGroup, lifeGroupOf } from "./livesQuestion";
import { ask } from "./question";
import { readRows } from "./readRows";

export type OwnershipByVerdictRow = Readonly<{ group: GuardGroup; counted: number; authorsOfHalf: number; authors: number }>;

async function askOwnershipByVerdict(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<OwnershipByVerdictRow>> {
  const { visible } = await ask(db, scope, filter, now);
  const found = await readRows(db, z.object({ verdict: z.string(), person: z.number(), lines: z.number() }), Prisma.sql`
    SELECT f.verdict, coalesce(i."personId", -f.id) AS person, sum(f.lines)::float8 AS lines
    FROM (SELECT ${lifeGroupOf(filter.view)} AS verdict, "personId" AS id, sum("lines") AS lines FROM "FileLines" WHERE ${visible} AND "verdict" NOT IN ('bot', 'leftOut') GROUP BY 1, 2) f
    LEFT JOIN "Identity" i ON i."id" = f.id GROUP BY 1, 2`);
  const rows = guardGroups.map((group): OwnershipByVerdictRow => {
    const lines = new Map<number, number>();
    for (const row of found) if (inGroup(group, row.verdict)) lines.set(row.person, (lines.get(row.person) ?? 0) + row.lines);
    const { half, all } = ownersOfHalf([...lines.values()]);
    return { group, counted: [...lines.values()].reduce((sum, count) => sum + count, 0), authorsOfHalf: half, authors: all };
  });
  return {
    id: "ownershipByVerdict", title: "Concentration of ownership by verdict", rows, n: rows.reduce((sum, { group, counted }) => sum + (group === "ai" || group === "none" ? counted : 0), 0), coverage: null, totalRows: rows.length, notes: ["An AI line counts for the author that git names on its commit."],
    columns: [
      { id: "group", title: "Lines", unit: "text", metric: null }, { id: "counted", title: "Counted lines that stand", unit: "lines", metric: "survivingLines" },
      { id: "authorsOfHalf", title: "Authors of half of them", unit: "authors", metric: "authorsOfHalf" }, { id: "authors", title: "Authors", unit: "authors", metric: "authors" },
    ],
  };
}

const keep = keptAnswers.keeper<Report<OwnershipByVerdictRow>>();

/** How few people wrote half of the lines that stand, of AI lines (by the author of their commit) and of others. Numbers only: no author leaves this question. */
export async function ownershipByVerdict(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<OwnershipByVerdictRow>> {
  return await keep(db, scope, filter, now, () => askOwnershipByVerdict(db, scope, filter, now));
}
