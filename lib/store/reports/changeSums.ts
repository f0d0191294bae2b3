import { z } from "zod";
import type { Filter } from "@/lib/core/report/filter";
import { Prisma } from "../generated/client";
import { isByPeople } from "./whoInitiated";

/** Sums over changes. a and n are AI and counted lines in the filter's measure, of any agent. */
export const changeSumsSchema = z.object({
  changes: z.number(), aiChanges: z.number(), commits: z.number(), a: z.number(), n: z.number(), aa: z.number(), an: z.number(), nn: z.number(),
});

const inLines = Prisma.sql`coalesce(sum("a"), 0)::float8 AS a, coalesce(sum("n"), 0)::float8 AS n,
  coalesce(sum("aa"), 0)::float8 AS aa, coalesce(sum("an"), 0)::float8 AS an, coalesce(sum("nn"), 0)::float8 AS nn`;
const inEffectiveLines = Prisma.sql`coalesce(sum("ea"), 0)::float8 AS a, coalesce(sum("en"), 0)::float8 AS n,
  coalesce(sum("eaa"), 0)::float8 AS aa, coalesce(sum("ean"), 0)::float8 AS an, coalesce(sum("enn"), 0)::float8 AS nn`;

/** The rollup of changes that a filter is asked of. */
export const changesTable = (filter: Filter): Prisma.Sql => isByPeople(filter) ? Prisma.sql`"DayPeopleChanges"` : Prisma.sql`"DayChanges"`;

/** Columns of `changeSumsSchema` over `changesTable`. Where agents are chosen, `aiChanges` are those whose main agent is one of them. */
export function sumOfChanges(filter: Filter): Prisma.Sql {
  const asked = filter.agents.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`"agent" = ANY(${filter.agents}::text[])`;
  return Prisma.sql`coalesce(sum("changes"), 0)::float8 AS changes, coalesce(sum("changes") FILTER (WHERE "verdict" = 'ai' AND ${asked}), 0)::float8 AS "aiChanges",
    coalesce(sum("commits"), 0)::float8 AS commits, ${filter.measure === "lines" ? inLines : inEffectiveLines}`;
}
