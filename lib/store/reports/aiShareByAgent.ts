import { z } from "zod";
import { ratio, shareOf } from "@/lib/core/measures/share";
import { othersTogether } from "@/lib/core/privacy/othersTogether";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { keptAnswers } from "./keptAnswers";
import { partsFrom, partsSchema, sumOfParts } from "./lineParts";
import { ask, type Question } from "./question";
import { readRows } from "./readRows";
import { isByPeople } from "./whoInitiated";
import { partialColumn } from "./restricted/partialColumn";

export type AiShareByAgentRow = Readonly<{
  agent: string;
  /** True for the sum over the agent's models, whose `model` is null; also null in a row of lines that name no model. */
  isTotal: boolean;
  model: string | null;
  /** Null in works-council mode, and of a team or a person. */
  commits: number | null; changes: number | null; lines: number; agentShare: number | null;
  firstDay: string | null; lastDay: string | null;
  /** Works-council mode: part of it is in the row of the others. */
  partial: boolean;
}>;

const rowSchema = z.object({
  agent: z.string(), modelId: z.string(), commits: z.number(), changes: z.number(), lines: z.number(), firstDay: z.string().nullable(), lastDay: z.string().nullable(),
});

const columns: readonly ReportColumn[] = [
  { id: "agent", title: "Agent", unit: "text", metric: null }, { id: "isTotal", title: "All models", unit: "flag", metric: null }, { id: "model", title: "Model", unit: "text", metric: null },
  { id: "commits", title: "Commits that name it", unit: "commits", metric: "commits" }, { id: "changes", title: "Changes with such a commit", unit: "changes", metric: "changes" },
  { id: "lines", title: "Lines", unit: "lines", metric: "agentLines" }, { id: "agentShare", title: "Share of counted lines", unit: "share", metric: "agentShare", numerator: "lines", denominator: "counted" },
  { id: "firstDay", title: "First day", unit: "day", metric: null }, { id: "lastDay", title: "Last day", unit: "day", metric: null },
];

/** In works-council mode: lines by agent, and nothing that would cut an agent finer (models, days, commits). */
async function restrictedRows(db: Database, { filter, where, rest, isPartial }: Question, counted: number): Promise<AiShareByAgentRow[]> {
  const count = filter.measure === "lines" ? Prisma.sql`"lines"` : Prisma.sql`"effective"`;
  const linesOf = (condition: Prisma.Sql, agent: Prisma.Sql) => readRows(db, z.object({ agent: z.string(), lines: z.number() }), Prisma.sql`
    SELECT ${agent} AS agent, sum(${count})::float8 AS lines FROM "DayAgentLines" WHERE ${condition} AND "verdict" IN ('proven', 'declared') GROUP BY 1 ORDER BY 2 DESC, 1`);
  const found = [...await linesOf(where, Prisma.sql`coalesce(nullif("agent", ''), 'unnamed')`), ...(rest === null ? [] : await linesOf(rest, Prisma.sql`${othersTogether}::text`)).filter(({ lines }) => lines > 0)];
  return found.map(({ agent, lines }) => ({ agent, isTotal: true, model: null, commits: null, changes: null, lines, agentShare: ratio(lines, counted), firstDay: null, lastDay: null, partial: agent !== othersTogether && isPartial(agent) }));
}

async function askAiShareByAgent(db: Database, scope: VisibleScope, asked: Filter, now: Date): Promise<Report<AiShareByAgentRow>> {
  const question = await ask(db, scope, asked, now, { told: "agents", byPeople: true });
  const { filter, notes } = question;
  const isRestricted = scope.mode === "worksCouncil";
  const whole = isRestricted ? (await ask(db, scope, asked, now, { told: "weeks" })).where : question.where;
  const [total] = await readRows(db, partsSchema, Prisma.sql`SELECT ${sumOfParts} FROM ${partsFrom(filter, whole)}`);
  const shares = total === undefined ? null : shareOf(total);
  const counted = shares?.counted ?? 0;
  const rows = isRestricted ? await restrictedRows(db, question, counted) : isByPeople(filter) ? await peopleRows(db, filter, question.where, counted) : await openRows(db, filter, question.where, counted);
  return { id: "aiShareByAgent", title: "Agents and models", columns: isRestricted ? [...columns, partialColumn] : columns, rows, n: counted, coverage: shares?.coverage ?? null, totalRows: rows.length, notes };
}

/** Of a team or a person: how many commits and changes name an agent is not summed by initiator. */
async function peopleRows(db: Database, filter: Filter, where: Prisma.Sql, counted: number): Promise<AiShareByAgentRow[]> {
  const asked = filter.agents.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`"agent" = ANY(${filter.agents}::text[])`;
  const count = filter.measure === "lines" ? Prisma.sql`"lines"` : Prisma.sql`"effective"`;
  const found = await readRows(db, rowSchema.omit({ commits: true, changes: true }), Prisma.sql`
    SELECT "agent", CASE WHEN grouping("modelId") = 1 THEN '*' ELSE "modelId" END AS "modelId", sum(${count})::float8 AS lines, min("day")::text AS "firstDay", max("day")::text AS "lastDay"
    FROM "DayPeople" WHERE ${where} AND "verdict" IN ('proven', 'declared') AND ${asked} GROUP BY GROUPING SETS (("agent", "modelId"), ("agent")) ORDER BY lines DESC, "agent", 2`);
  return found.map(({ modelId, ...row }) => ({ ...row, isTotal: modelId === "*", model: modelId === "*" || modelId === "" ? null : modelId, commits: null, changes: null, agentShare: ratio(row.lines, counted), partial: false }));
}

async function openRows(db: Database, filter: Filter, where: Prisma.Sql, counted: number): Promise<AiShareByAgentRow[]> {
  const asked = filter.agents.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`"agent" = ANY(${filter.agents}::text[])`;
  const count = filter.measure === "lines" ? Prisma.sql`"lines"` : Prisma.sql`"effective"`;
  const found = await readRows(db, rowSchema, Prisma.sql`
    WITH line AS (
      SELECT "agent", CASE WHEN grouping("modelId") = 1 THEN '*' ELSE "modelId" END AS "modelId", sum(${count})::float8 AS lines
      FROM "DayAgentLines" WHERE ${where} AND "verdict" IN ('proven', 'declared') AND ${asked} GROUP BY GROUPING SETS (("agent", "modelId"), ("agent"))
    ), mention AS (
      SELECT "agent", "modelId", sum("commits")::float8 AS commits, sum("changes")::float8 AS changes, min("day")::text AS "firstDay", max("day")::text AS "lastDay"
      FROM "DayAgents" WHERE ${where} AND "agent" <> '*' AND ${asked} GROUP BY 1, 2
    )
    SELECT "agent", "modelId", coalesce(commits, 0) AS commits, coalesce(changes, 0) AS changes, coalesce(lines, 0) AS lines, "firstDay", "lastDay"
    FROM line FULL JOIN mention USING ("agent", "modelId")
    ORDER BY lines DESC NULLS LAST, commits DESC NULLS LAST, "agent", "modelId"`);
  return found.map(({ modelId, ...row }) => ({
    ...row, isTotal: modelId === "*", model: modelId === "*" || modelId === "" ? null : modelId, agentShare: ratio(row.lines, counted), partial: false,
  }));
}

const keep = keptAnswers.keeper<Report<AiShareByAgentRow>>();

/**
 * Agents and models: one row an agent (all its models) and one a model, most lines first. Two agents on a commit are counted
 * on both rows; its lines on one (DECISIONS 11). `changes` are distinct within a day grain, so they add up.
 */
export async function aiShareByAgent(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<AiShareByAgentRow>> {
  return await keep(db, scope, filter, now, () => askAiShareByAgent(db, scope, filter, now));
}
