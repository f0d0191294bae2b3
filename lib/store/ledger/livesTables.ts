import type { Bulk } from "../bulk";
import { replaceRows } from "../replaceRows";
import { liveState } from "./liveState";
import { reworkOf } from "./livesStatements";

/** A rollup that events are added to: its keys, its sums, and the question for what is to be added. Rows whose sums are all 0 are no rows. */
interface SummedTable {
  readonly table: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly sums: readonly string[];
  readonly added: string;
}

const byMark = { verdict: "m.verdict", basis: "m.basis", agent: "m.agent", modelId: "m.model" };

const dayLives: SummedTable = {
  table: "DayLives", keys: { day: `s."day"`, ...byMark, language: `s."language"` }, sums: ["born", "gone"],
  added: `
    SELECT "day", mark, "language", sum(born) AS born, sum(gone) AS gone FROM (
      SELECT "day", mark, "language", sign * lines AS born, 0 AS gone FROM lives_birth WHERE change >= $2
      UNION ALL
      SELECT c."day", b.mark, b."language", 0, b.sign * e.lines FROM lives_event e JOIN lives_birth b USING (birth) JOIN "ChangeLines" c ON c."repositoryId" = $1 AND c."changeOrdinal" = e.change
    ) x GROUP BY 1, 2, 3 HAVING sum(born) <> 0 OR sum(gone) <> 0`,
};

const cohortLives: SummedTable = {
  table: "CohortLives", keys: { bornDay: "s.born_day", ...byMark, ageDays: "s.age" }, sums: ["lines"],
  added: `
    SELECT born_day, mark, age, sum(lines) AS lines FROM (
      SELECT "day" AS born_day, mark, -1 AS age, sign * lines AS lines FROM lives_birth WHERE change >= $2 AND NOT unwalked
      UNION ALL SELECT born_day, mark, age, sign * lines FROM lives_ended
    ) x GROUP BY 1, 2, 3 HAVING sum(lines) <> 0`,
};

const dayRewrites: SummedTable = {
  table: "DayRewrites", keys: { diedDay: "s.died_day", deadVerdict: "s.verdict", killerVerdict: "s.killer", ageBucket: "s.bucket" }, sums: ["lines"],
  added: `
    SELECT died_day, 0 AS mark, m.verdict, killer, bucket, sum(lines) AS lines FROM (
      SELECT died_day, mark, killer, ('{0,7,14,21,30,60,90,180,365,730,1095,1825,3650}'::int[])[1 + width_bucket(age - 1, '{7,14,21,30,60,90,180,365,730,1095,1825,3650}'::int[])] AS bucket, sum(sign * lines) AS lines
      FROM lives_ended GROUP BY 1, 2, 3, 4
    ) x JOIN lives_mark m USING (mark) GROUP BY 1, 3, 4, 5 HAVING sum(lines) <> 0`,
};

const reworkSums = ["changes", "n", "x", "nn", "nx", "xx"];
const rework = (table: string, key: string, column: string, only: string, ended: string): SummedTable => ({
  table, keys: { bornDay: `s."day"`, [key]: "s.part", k: "s.k" }, sums: reworkSums, added: `SELECT r.*, 0 AS mark FROM (${reworkOf(column, only, ended)}) r`,
});

/** DayRework by verdict, and the same of AI lines by model, from events of `ended`. */
export const reworkTables = (ended: string): readonly SummedTable[] => [rework("DayRework", "verdict", `"group"`, "TRUE", ended), rework("DayModelRework", "modelId", "model", `m."group" = 'ai'`, ended)];

/** Lines of files whose verdicts moved, by the left-out rule on the path of today. */
export const movedFileLines: SummedTable = {
  table: "FileLines", keys: { pathId: "s.path", ...byMark, personId: "s.person" }, sums: ["lines"],
  added: `
    SELECT s.path, coalesce(away.mark, s.own) AS mark, s.person, sum(s.lines) AS lines FROM (
      SELECT o."pathId" AS path, b.own, b.unwalked, b.person, sum(b.sign * r.lines) AS lines
      FROM "FileOwnership" o CROSS JOIN LATERAL unnest(o."runLines", o."runBirths") AS r(lines, birth) JOIN lives_birth b ON b.birth = r.birth AND b.whole
      WHERE o."repositoryId" = $1 AND o."checkpoint" = ${String(liveState)} GROUP BY 1, 2, 3, 4
    ) s JOIN "FilePath" p ON p."repositoryId" = $1 AND p."id" = s.path
    LEFT JOIN lives_mark away ON away.verdict = 'leftOut' AND away.basis = coalesce(p."leftOutReason", CASE WHEN s.unwalked THEN 'unwalked' END)
    GROUP BY 1, 2, 3 HAVING sum(s.lines) <> 0`,
};

/** Rollups that only grow by what is new. */
export const summedTables: readonly SummedTable[] = [dayLives, cohortLives, dayRewrites];

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");

/** What is to be added, with the words that its mark stands for. Both parameters must be used. */
function source({ keys, sums, added }: SummedTable): string {
  const columns = [...Object.entries(keys).map(([name, value]) => `${value} AS "${name}"`), ...sums.map((name) => `s.${name} AS "${name}"`)];
  return `SELECT ${columns.join(", ")} FROM (${added}) s LEFT JOIN lives_mark m USING (mark) WHERE $1::int > 0 AND $2::int >= 0`;
}

/** Writes the sums of all events. */
export async function replaceSums(bulk: Bulk, repositoryId: number, summed: SummedTable): Promise<void> {
  await replaceRows(bulk, repositoryId, { table: summed.table, keys: Object.keys(summed.keys), values: summed.sums, source: source(summed), asked: [repositoryId, 0] });
}

/** Writes sums of keys that have no row. */
export async function insertSums(bulk: Bulk, repositoryId: number, summed: SummedTable, first: number): Promise<void> {
  const names = quoted([...Object.keys(summed.keys), ...summed.sums]);
  await bulk.execute(`INSERT INTO "${summed.table}" ("repositoryId", ${names}) SELECT $1, ${names} FROM (${source(summed)}) s`, [repositoryId, first]);
}

/** Adds what the changes from `first` on did. */
export async function addSums(bulk: Bulk, repositoryId: number, summed: SummedTable, first: number): Promise<void> {
  const { table, sums } = summed;
  const keys = Object.keys(summed.keys);
  const names = [...keys, ...sums];
  await bulk.execute(`
    MERGE INTO "${table}" t USING (${source(summed)}) s ON t."repositoryId" = $1 AND ${keys.map((key) => `t."${key}" = s."${key}"`).join(" AND ")}
    WHEN MATCHED AND ${sums.map((sum) => `t."${sum}" + s."${sum}" = 0`).join(" AND ")} THEN DELETE
    WHEN MATCHED THEN UPDATE SET ${sums.map((sum) => `"${sum}" = t."${sum}" + s."${sum}"`).join(", ")}
    WHEN NOT MATCHED THEN INSERT ("repositoryId", ${quoted(names)}) VALUES ($1, ${names.map((name) => `s."${name}"`).join(", ")})`, [repositoryId, first]);
}
