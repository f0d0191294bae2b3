import type { Bulk } from "../bulk";
import { type ReplacedRows, replaceRows } from "../replaceRows";
import { guardChanges, guardDays, guardPeople, guardSums, guardValues } from "./guardStatements";

const sums = guardSums.map((name) => `sum("${name}")::int AS "${name}"`).join(", ");
const list = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");
const dayKeys = ["day", "verdict", "basis", "agent", "modelId", "bulk"];
const peopleKeys = ["day", "initiatorId", "verdict", "basis", "bulk"];

const changeValues = ["revertedDays", "isRevert", "hasPull", "approved", "selfApproved", "changesRequested", "firstReviewMinutes", "isFix", "refixedDays"];
const valueKeys = ["day", "verdict", "basis", "bulk", "measure", "value"];

const targets: readonly ReplacedRows[] = [
  { table: "ChangeGuards", keys: ["changeOrdinal"], values: changeValues, source: `SELECT "changeOrdinal", ${list(changeValues)} FROM guard_change` },
  { table: "DayGuards", keys: dayKeys, values: guardSums, source: `SELECT ${list(dayKeys)}, ${sums} FROM guard_day GROUP BY ${list(dayKeys)}` },
  { table: "DayPeopleGuards", keys: peopleKeys, values: guardSums, source: `SELECT ${list(peopleKeys)}, ${sums} FROM guard_day GROUP BY ${list(peopleKeys)}` },
  { table: "DayGuardValues", keys: valueKeys, values: ["changes"], source: `SELECT ${list(valueKeys)}, "changes" FROM guard_value` },
];

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
    for (const target of targets) await replaceRows(bulk, repositoryId, target);
    await bulk.execute("SET LOCAL enable_nestloop = on");
    for (const name of ["guard_person", "guard_change", "guard_day", "guard_value"]) await bulk.execute(`DROP TABLE ${name}`);
  });
}
