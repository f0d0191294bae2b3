import { z } from "zod";
import type { MetricId } from "@/lib/core/measures/metricId";
import { type LineParts, shareOf } from "@/lib/core/measures/share";
import type { Filter } from "@/lib/core/report/filter";
import type { ReportColumn, Unit } from "@/lib/core/report/report";
import { Prisma } from "../generated/client";
import { isByPeople } from "./whoInitiated";

/** The parts of a row, summed. */
export const partsSchema = z.object({
  added: z.number(), leftOut: z.number(), bot: z.number(), proven: z.number(), declared: z.number(), otherAgents: z.number(),
  unknown: z.number(), humanEvidence: z.number(), humanPolicy: z.number(), deleted: z.number(),
});

/** Sums of the parts over the rows of `partsFrom`. */
export const sumOfParts = Prisma.sql`
  coalesce(sum(p.added), 0)::float8 AS added, coalesce(sum(p."leftOut"), 0)::float8 AS "leftOut", coalesce(sum(p.bot), 0)::float8 AS bot,
  coalesce(sum(p.proven), 0)::float8 AS proven, coalesce(sum(p.declared), 0)::float8 AS declared, coalesce(sum(p."otherAgents"), 0)::float8 AS "otherAgents",
  coalesce(sum(p.unknown), 0)::float8 AS unknown, coalesce(sum(p."humanEvidence"), 0)::float8 AS "humanEvidence",
  coalesce(sum(p."humanPolicy"), 0)::float8 AS "humanPolicy", coalesce(sum(p.deleted), 0)::float8 AS deleted`;

function fromTotals(filter: Filter, where: Prisma.Sql, table: "DayTotals" | "DayPeopleTotals" | "DayLanguages"): Prisma.Sql {
  const policy = filter.view === "strict" ? Prisma.sql`"unknown" + "humanPolicy" AS unknown, 0::bigint AS "humanPolicy"` : Prisma.sql`"unknown" AS unknown, "humanPolicy"`;
  const more = { DayTotals: Prisma.empty, DayPeopleTotals: Prisma.sql`, "initiatorId"`, DayLanguages: Prisma.sql`, "language"` };
  const keys = Prisma.sql`"repositoryId", "day" ${more[table]}`;
  return Prisma.sql`(SELECT ${keys}, "added" AS added, "leftOut", "bot" AS bot, "proven" AS proven, "declared" AS declared, 0::bigint AS "otherAgents",
    ${policy}, "humanEvidence", "deleted" AS deleted FROM ${Prisma.raw(`"${table}"`)} WHERE ${where} AND "measure" = ${filter.measure}) p`;
}

function fromLines(filter: Filter, where: Prisma.Sql, table: "DayAgentLines" | "DayLines" | "DayPeople"): Prisma.Sql {
  const count = filter.measure === "lines" ? Prisma.sql`"lines"` : Prisma.sql`"effective"`;
  const asked = filter.agents.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`"agent" = ANY(${filter.agents}::text[])`;
  const when = (condition: Prisma.Sql) => Prisma.sql`CASE WHEN ${condition} THEN ${count} ELSE 0 END`;
  const byPolicy = Prisma.sql`"verdict" = 'human' AND "basis" <> 'evidence'`;
  const isStrict = filter.view === "strict";
  const more = { DayAgentLines: Prisma.empty, DayLines: Prisma.sql`, "language"`, DayPeople: Prisma.sql`, "language", "initiatorId"` };
  const keys = Prisma.sql`"repositoryId", "day" ${more[table]}`;
  return Prisma.sql`(SELECT ${keys}, ${count} AS added, ${when(Prisma.sql`"verdict" = 'leftOut'`)} AS "leftOut", ${when(Prisma.sql`"verdict" = 'bot'`)} AS bot,
    ${when(Prisma.sql`"verdict" = 'proven' AND ${asked}`)} AS proven, ${when(Prisma.sql`"verdict" = 'declared' AND ${asked}`)} AS declared,
    ${when(Prisma.sql`"verdict" IN ('proven', 'declared') AND NOT ${asked}`)} AS "otherAgents",
    ${when(Prisma.sql`"verdict" = 'unknown' OR (${isStrict} AND ${byPolicy})`)} AS unknown,
    ${when(Prisma.sql`"verdict" = 'human' AND "basis" = 'evidence'`)} AS "humanEvidence", ${when(Prisma.sql`NOT ${isStrict} AND ${byPolicy}`)} AS "humanPolicy", "deleted" AS deleted
    FROM ${Prisma.raw(`"${table}"`)} WHERE ${where}) p`;
}

/**
 * Rows (repositoryId, day, parts) named p: from the totals, or from the agents' lines where agents are chosen; from those by initiator where a team or a
 * person is asked for. Lines of agents that were not chosen are `otherAgents`.
 */
export const partsFrom = (filter: Filter, where: Prisma.Sql): Prisma.Sql => isByPeople(filter) ? partsByInitiatorFrom(filter, where) :
  filter.agents.length === 0 ? fromTotals(filter, where, "DayTotals") : fromLines(filter, where, "DayAgentLines");

/** The same with the column "initiatorId". */
export const partsByInitiatorFrom = (filter: Filter, where: Prisma.Sql): Prisma.Sql =>
  filter.agents.length === 0 ? fromTotals(filter, where, "DayPeopleTotals") : fromLines(filter, where, "DayPeople");

/** Lines by agent and model: of everybody, or by initiator too. */
export const agentLinesTable = (filter: Filter): Prisma.Sql => isByPeople(filter) ? Prisma.sql`"DayPeople"` : Prisma.sql`"DayAgentLines"`;

/** The same with the column "language". Only with agents chosen, or a team or person, does it read the day lines with their full key. */
export const partsByLanguageFrom = (filter: Filter, where: Prisma.Sql): Prisma.Sql => isByPeople(filter) ? fromLines(filter, where, "DayPeople") :
  filter.agents.length === 0 ? fromTotals(filter, where, "DayLanguages") : fromLines(filter, where, "DayLines");

const column = (id: string, title: string, unit: Unit, metric: MetricId | null): ReportColumn => ({ id, title, unit, metric });
const share = (id: string, title: string, metric: MetricId, numerator: string): ReportColumn => ({ id, title, unit: "share", metric, numerator, denominator: "counted" });

/** Columns of `partCells`, in order. */
export const partColumns: readonly ReportColumn[] = [
  column("added", "Lines added", "lines", "mergedLines"), column("leftOut", "Left out", "lines", "leftOutLines"), column("bot", "Bots", "lines", "botLines"),
  column("counted", "Counted lines", "lines", "countedLines"), column("aiLines", "AI", "lines", "agentLines"), column("proven", "AI, proven", "lines", "provenLines"), column("declared", "AI, declared", "lines", "declaredLines"),
  column("otherAgents", "AI, other agents", "lines", "agentLines"), column("unknown", "Unknown", "lines", "unknownLines"), column("human", "People", "lines", "humanLines"),
  column("humanEvidence", "People, by evidence", "lines", "humanLines"), column("humanPolicy", "People, by policy", "lines", "humanLines"), column("deleted", "Lines deleted", "lines", "deletedLines"),
  share("aiShare", "AI-merged share", "aiShare", "aiLines"), share("aiFloor", "Floor", "aiFloor", "proven"), share("aiCeiling", "Ceiling", "aiCeiling", "aiLines"),
  share("coverage", "Coverage", "coverage", "aiLines"),
];

/** The parts and their shares as cells of a row. */
export function partCells(parts: LineParts & { readonly deleted: number }) {
  const { added, leftOut, bot, proven, declared, otherAgents, unknown, humanEvidence, humanPolicy, deleted } = parts;
  const { counted, aiLines, human, aiShare, aiFloor, aiCeiling, coverage } = shareOf(parts);
  return { added, leftOut, bot, counted, aiLines, proven, declared, otherAgents, unknown, human, humanEvidence, humanPolicy, deleted, aiShare, aiFloor, aiCeiling, coverage };
}

export type PartCells = ReturnType<typeof partCells>;

/** The sum of some rows. */
export function addParts(rows: readonly z.infer<typeof partsSchema>[]): z.infer<typeof partsSchema> {
  const sum = (key: keyof LineParts | "deleted") => rows.reduce((total, row) => total + row[key], 0);
  return {
    added: sum("added"), leftOut: sum("leftOut"), bot: sum("bot"), proven: sum("proven"), declared: sum("declared"), otherAgents: sum("otherAgents"),
    unknown: sum("unknown"), humanEvidence: sum("humanEvidence"), humanPolicy: sum("humanPolicy"), deleted: sum("deleted"),
  };
}
