import type { Bulk } from "./bulk";

/** What some rows of a table are made from. */
export interface ReplacedRows {
  readonly table: string;
  /** Never null; with the repository they are the key of the table. */
  readonly keys: readonly string[];
  readonly values: readonly string[];
  /** A question for keys and values, in this order: all rows that are to stand there. */
  readonly source: string;
  /** Its parameters. */
  readonly asked?: readonly unknown[];
  /** Rows `t` of the table that it speaks of, by its own parameters; left out: all of the repository. */
  readonly only?: { readonly where: string; readonly values: readonly unknown[] };
}

const list = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");

/**
 * Writes rows of one repository from what they follow: only those that differ are touched, as a run changes few, and a row that is deleted and put back costs three times what comparing it
 * does. The question is asked apart from writing because only then PostgreSQL asks with all its cores. `only.where` has its parameters from $2 on. Inside a transaction.
 */
export async function replaceRows(bulk: Bulk, repositoryId: number, { table, keys, values, source, asked = [], only }: ReplacedRows): Promise<void> {
  const names = [...keys, ...values];
  const isKey = keys.map((name) => `t."${name}" = s."${name}"`).join(" AND ");
  const isSame = [isKey, ...values.map((name) => `t."${name}" IS NOT DISTINCT FROM s."${name}"`)].join(" AND ");
  const among = only === undefined ? "" : ` AND ${only.where}`;
  const given = [repositoryId, ...(only?.values ?? [])];
  await bulk.execute(`CREATE TEMP TABLE replaced_rows (${list(names)}) ON COMMIT DROP AS ${source}`, asked);
  await bulk.execute("ANALYZE replaced_rows");
  await bulk.execute(`DELETE FROM "${table}" t WHERE t."repositoryId" = $1${among} AND NOT EXISTS (SELECT FROM replaced_rows s WHERE ${isSame})`, given);
  await bulk.execute(`INSERT INTO "${table}" ("repositoryId", ${list(names)}) SELECT $1, ${list(names)} FROM replaced_rows s WHERE NOT EXISTS (SELECT FROM "${table}" t WHERE t."repositoryId" = $1${among} AND ${isKey})`, given);
  await bulk.execute("DROP TABLE replaced_rows");
}
