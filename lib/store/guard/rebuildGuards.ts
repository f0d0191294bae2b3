import type { Bulk } from "../bulk";
import { guardChanges, guardDays, guardPeople, guardSums, guardValues } from "./guardStatements";

interface Target {
  readonly table: "ChangeGuards" | "DayGuards" | "DayPeopleGuards" | "DayGuardValues";
  readonly keys: readonly string[];
  readonly values: readonly string[];
  readonly source: string;
}

const sums = guardSums.map((name) => `sum("${name}")::int AS "${name}"`).join(", ");
const list = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");
const dayKeys = ["day", "verdict", "basis", "agent", "modelId", "bulk"];
const peopleKeys = ["day", "initiatorId", "verdict", "basis", "bulk"];

const targets: readonly Target[] = [
  { table: "ChangeGuards", keys: ["changeOrdinal"], values: ["revertedDays", "isRevert", "hasPull", "approved", "selfApproved", "changesRequested", "firstReviewMinutes", "isFix", "refixedDays"], source: "SELECT * FROM guard_change" },
  { table: "DayGuards", keys: dayKeys, values: guardSums, source: `SELECT ${list(dayKeys)}, ${sums} FROM guard_day GROUP BY ${list(dayKeys)}` },
  { table: "DayPeopleGuards", keys: peopleKeys, values: guardSums, source: `SELECT ${list(peopleKeys)}, ${sums} FROM guard_day GROUP BY ${list(peopleKeys)}` },
  { table: "DayGuardValues", keys: ["day", "verdict", "basis", "bulk", "measure", "value"], values: ["changes"], source: "SELECT * FROM guard_value" },
];

/** Writes only rows that differ: a run changes few, and a row that is deleted and put back costs three times what comparing it does. */
async function replace(bulk: Bulk, repositoryId: number, { table, keys, values, source }: Target): Promise<void> {
  const names = [...keys, ...values];
  const isSame = (columns: readonly string[]) => columns.map((name) => `t."${name}" IS NOT DISTINCT FROM s."${name}"`).join(" AND ");
  const isKey = keys.map((name) => `t."${name}" = s."${name}"`).join(" AND ");
  await bulk.execute(`CREATE TEMP TABLE guard_sum ON COMMIT DROP AS ${source}`);
  await bulk.execute("ANALYZE guard_sum");
  await bulk.execute(`DELETE FROM "${table}" t WHERE t."repositoryId" = $1 AND NOT EXISTS (SELECT FROM guard_sum s WHERE ${isKey} AND ${isSame(values)})`, [repositoryId]);
  await bulk.execute(`INSERT INTO "${table}" ("repositoryId", ${list(names)}) SELECT $1, ${list(names)} FROM guard_sum s WHERE NOT EXISTS (SELECT FROM "${table}" t WHERE t."repositoryId" = $1 AND ${isKey})`, [repositoryId]);
  await bulk.execute("DROP TABLE guard_sum");
}

/**
 * Counts the guardrails of one repository from what is stored: classes of changes, reviews, lives of lines, verdicts. All of it is looked at and only what differs is written, so that
 * it can follow an ingest, a sync of a forge, a re-judging or a correction alike. One transaction.
 */
export async function rebuildGuards(bulk: Bulk, repositoryId: number): Promise<void> {
  await bulk.transaction(async () => {
    await bulk.execute(`SELECT 1 FROM "Repository" WHERE "id" = $1 FOR NO KEY UPDATE`, [repositoryId]);
    await bulk.execute(guardPeople);
    // On a first reading there are no statistics of this repository: planned for one row, nested loops go through all changes for each change.
    await bulk.execute("SET LOCAL enable_nestloop = off");
    await bulk.execute(guardChanges, [repositoryId]);
    await bulk.execute("SET LOCAL enable_nestloop = on");
    await bulk.execute(`ANALYZE guard_change`);
    await bulk.execute(guardDays, [repositoryId]);
    await bulk.execute(guardValues, [repositoryId]);
    // Tables of a first reading are believed to be empty: row by row each new row would wade through those before it.
    await bulk.execute("SET LOCAL enable_nestloop = off");
    for (const target of targets) await replace(bulk, repositoryId, target);
    await bulk.execute("SET LOCAL enable_nestloop = on");
    for (const name of ["guard_person", "guard_change", "guard_day", "guard_value"]) await bulk.execute(`DROP TABLE ${name}`);
  });
}
