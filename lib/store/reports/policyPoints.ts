import { z } from "zod";
import type { CellGroup } from "@/lib/core/measures/guardrail/guardCells";
import { filterSchema } from "@/lib/core/report/filter";
import type { PolicyPoint } from "@/lib/core/policy/evaluatePolicy";
import type { GuardPolicy } from "@/lib/core/policy/guardPolicy";
import { pathPattern } from "@/lib/core/policy/pathPattern";
import { policyMeasures } from "@/lib/core/policy/policyMeasure";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { addDays } from "@/lib/core/report/week";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { guardCells } from "./guardCells";
import { ask } from "./question";
import { readRows } from "./readRows";

const shareSchema = z.object({ week: z.string(), x: z.number(), n: z.number() });
const week = Prisma.sql`to_char(date_trunc('week', "day"::timestamp), 'YYYY-MM-DD')`;

/** AI and counted lines by week, of every file or of those that the pattern names. */
async function sharePoints(db: Database, scope: VisibleScope, policy: GuardPolicy, weeks: number, now: Date): Promise<PolicyPoint[]> {
  const filter = filterSchema.parse({ repositories: policy.repositories, range: { kind: "weeks", weeks } });
  const { where, visible } = await ask(db, scope, filter, now, { sight: policy.paths === "" ? "figures" : "details" });
  if (policy.paths === "") return await readRows(db, shareSchema, Prisma.sql`SELECT ${week} AS week, sum("proven" + "declared")::float8 AS x, sum("added" - "leftOut" - "bot")::float8 AS n FROM "DayTotals" WHERE ${where} AND "measure" = 'lines' GROUP BY 1 ORDER BY 1`);
  return await readRows(db, shareSchema, Prisma.sql`
    SELECT ${week} AS week, coalesce(sum(f."added") FILTER (WHERE j."verdict" IN ('proven', 'declared')), 0)::float8 AS x, coalesce(sum(f."added") FILTER (WHERE j."verdict" NOT IN ('bot', 'leftOut')), 0)::float8 AS n
    FROM (SELECT "repositoryId", "id" FROM "FilePath" WHERE ${visible} AND "leftOutReason" IS NULL AND "path" ~ ${pathPattern(policy.paths)}) p
    JOIN (SELECT "repositoryId", "changeOrdinal", "day" FROM "ChangeLines" WHERE ${where}) c USING ("repositoryId")
    JOIN "FileChange" f ON f."repositoryId" = c."repositoryId" AND f."changeOrdinal" = c."changeOrdinal" AND f."pathId" = p."id"
    JOIN "Judgement" j ON j."repositoryId" = f."repositoryId" AND j."commitOrdinal" = f."originOrdinal" GROUP BY 1 ORDER BY 1`);
}

const wanted = (policy: GuardPolicy, group: CellGroup) => policy.group === "all" || (policy.group === "ai") === (group === "ai");

/** Every complete week that can be known, oldest first, of the last `weeks` ones: what a policy's figure is made of. */
export async function policyPoints(db: Database, scope: VisibleScope, policy: GuardPolicy, weeks: number, now: Date): Promise<readonly PolicyPoint[]> {
  const measure = policyMeasures.find(({ id }) => id === policy.measure);
  const age = measure?.ageDays ?? 0;
  const cells = await guardCells(db, scope, filterSchema.parse({ repositories: policy.repositories, range: { kind: "weeks", weeks } }), now);
  const found = new Map<string, { x: number; n: number }>();
  const add = (at: string, x: number, n: number) => { const sum = found.get(at) ?? { x: 0, n: 0 }; found.set(at, { x: sum.x + x, n: sum.n + n }); };
  if (policy.measure === "aiShare") for (const point of await sharePoints(db, scope, policy, weeks, now)) add(point.week, point.x, point.n);
  else if (policy.measure === "rework" || policy.measure === "survived90") for (const cell of cells.lines.filter(({ days, group }) => days === age && wanted(policy, group))) add(cell.week, policy.measure === "rework" ? cell.x : cell.n - cell.x, cell.n);
  else if (policy.measure === "unapproved") for (const cell of cells.changes.filter(({ group }) => wanted(policy, group))) { if (cell.measure === "revertRate") add(cell.week, cell.n, cell.n); else if (cell.measure === "reviewCoverage") add(cell.week, -cell.x, 0); }
  else for (const cell of cells.changes.filter((each) => each.measure === policy.measure && wanted(policy, each.group))) add(cell.week, cell.x, cell.n);
  const newest = [...cells.heads.values()].sort().at(-1) ?? "";
  return cells.weeks.filter((monday) => age === 0 || addDays(monday, 6 + age) <= newest).map((monday) => ({ week: monday, ...(found.get(monday) ?? { x: 0, n: 0 }) }));
}
