import { z } from "zod";
import { proportion } from "@/lib/core/measures/guardrail/proportion";
import { repeatDays } from "@/lib/core/measures/guardrail/guardDays";
import { restricted } from "@/lib/core/privacy/restricted";
import type { Filter } from "@/lib/core/report/filter";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { spansTable } from "./aiShareByTeam";
import { keptAnswers } from "./keptAnswers";
import { ask } from "./question";
import { readRows } from "./readRows";
import { toldTeams } from "./toldTeams";

const rowSchema = z.object({ team: z.number(), group: z.enum(["ai", "none"]), changes: z.number(), oldChanges: z.number(), reverted: z.number(), pulls: z.number(), approved: z.number(), selfApproved: z.number(), oldFixes: z.number(), refixed: z.number() });

export type GuardrailTeamRow = Readonly<{
  team: string; name: string; people: number; group: "ai" | "none"; changes: number; oldChanges: number; reverted: number; revertRate: number | null; pulls: number; approved: number; reviewCoverage: number | null; selfApproved: number; selfApproval: number | null; oldFixes: number; refixed: number; refixRate: number | null;
}>;

const count = (id: string, title: string): ReportColumn => ({ id, title, unit: "changes", metric: "changes" });
const columns: readonly ReportColumn[] = [
  { id: "team", title: "Team", unit: "text", metric: null }, { id: "name", title: "Name", unit: "text", metric: null }, { id: "people", title: "People", unit: "authors", metric: "teamPeople" }, { id: "group", title: "Changes", unit: "text", metric: null }, count("changes", "Changes"),
  count("oldChanges", "of which old enough"), count("reverted", "Reverted"), { id: "revertRate", title: "Revert rate", unit: "share", metric: "revertRate", numerator: "reverted", denominator: "oldChanges" },
  count("pulls", "Pull requests"), count("approved", "Approved by another"), { id: "reviewCoverage", title: "Review coverage", unit: "share", metric: "reviewCoverage", numerator: "approved", denominator: "pulls" },
  count("selfApproved", "Approved by the initiator"), { id: "selfApproval", title: "Self-approval", unit: "share", metric: "selfApproval", numerator: "selfApproved", denominator: "pulls" },
  count("oldFixes", "Fixes old enough"), count("refixed", "Fixed again"), { id: "refixRate", title: "Fixed again, share", unit: "share", metric: "refixRate", numerator: "refixed", denominator: "oldFixes" },
];

async function askGuardrailsByTeam(db: Database, scope: VisibleScope, asked: Filter, now: Date): Promise<Report<GuardrailTeamRow>> {
  if (scope.mode === "worksCouncil") throw restricted.byPeople();
  const { filter, where, visible, days, notes } = await ask(db, scope, { ...asked, teams: [] }, now, { byPeople: true });
  const told = (await toldTeams(db, scope, days, asked.teams)).filter(({ withheld }) => withheld !== "none");
  const spans = told.flatMap(({ team, spans: own }) => own.map((span) => ({ teamId: team.id, ...span })));
  const isOld = Prisma.sql`g."day" <= h.head - ${repeatDays}::int`;
  const found = spans.length === 0 ? [] : await readRows(db, rowSchema, Prisma.sql`
    SELECT m.team, CASE WHEN g."verdict" = 'ai' THEN 'ai' ELSE 'none' END AS "group", sum(g."changes")::float8 AS changes, coalesce(sum(g."changes") FILTER (WHERE ${isOld}), 0)::float8 AS "oldChanges", coalesce(sum(g."reverted") FILTER (WHERE ${isOld}), 0)::float8 AS reverted,
      sum(g."pulls")::float8 AS pulls, sum(g."approved")::float8 AS approved, sum(g."selfApproved")::float8 AS "selfApproved", coalesce(sum(g."fixes") FILTER (WHERE ${isOld}), 0)::float8 AS "oldFixes", coalesce(sum(g."refixed") FILTER (WHERE ${isOld}), 0)::float8 AS refixed
    FROM (SELECT * FROM "DayPeopleGuards" WHERE ${where} AND "verdict" IN ('ai', 'human', 'unknown')) g
    JOIN (SELECT "repositoryId", max("day") AS head FROM "DayTotals" WHERE ${visible} GROUP BY 1) h USING ("repositoryId")
    JOIN ${spansTable(spans)} ON m.id = g."initiatorId" AND g."day" >= m.since AND g."day" < m.till GROUP BY 1, 2`);
  const share = (x: number, n: number) => proportion(x, n)?.value ?? null;
  const rows = told.flatMap(({ team, people }) => found.filter((row) => row.team === team.id).toSorted((one, other) => (one.group < other.group ? -1 : 1)).map((row): GuardrailTeamRow => ({
    ...row, team: team.slug, name: team.name, people, revertRate: share(row.reverted, row.oldChanges), reviewCoverage: share(row.approved, row.pulls), selfApproval: share(row.selfApproved, row.pulls), refixRate: share(row.refixed, row.oldFixes),
  })));
  return {
    id: "guardrailsByTeam", title: "Guardrails by team", columns, rows, n: rows.reduce((sum, { changes }) => sum + changes, 0), coverage: null, totalRows: rows.length,
    notes: ["Of the whole period. A change belongs to the teams its initiator was in on the day it landed. `none`: no AI evidence, human and unknown together; mixed changes are in neither. Reverts and fixes fixed again: changes that landed 30 days ago or earlier.", ...notes, ...(filter.view === "strict" ? ["The groups are the same under the strict view."] : [])],
  };
}

const keep = keptAnswers.keeper<Report<GuardrailTeamRow>>();

/** Guardrails by team of the initiator on the day of landing, over the whole period. Teams overlap and nest, and one that is too small to be told has no row; fewer than ten give no share. */
export async function guardrailsByTeam(db: Database, scope: VisibleScope, filter: Filter, now: Date): Promise<Report<GuardrailTeamRow>> {
  return await keep(db, scope, filter, now, () => askGuardrailsByTeam(db, scope, filter, now));
}
