import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { z } from "zod";
import { storeError } from "../storeError";

export interface CopiedTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

const columnsSchema = z.array(z.object({ name: z.string() }));
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/**
 * Tables as CSV with a header, one after the other into the same file, all of one moment: the next is written once the one before was taken. For owners, behind a right: no scope narrows it.
 * @param without columns to leave out, by table.
 */
export async function* copyTables(databaseUrl: string, tables: readonly string[], without: Readonly<Record<string, readonly string[]>>, file: string): AsyncGenerator<CopiedTable> {
  const client = new Client({ connectionString: databaseUrl });
  try {
    await client.connect();
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    for (const table of tables) {
      const { rows: found } = await client.query("SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position", [table]);
      const columns = columnsSchema.parse(found).map(({ name }) => name).filter((name) => !(without[table] ?? []).includes(name));
      const stream = client.query(copyTo(`COPY (SELECT ${columns.map(quoted).join(", ")} FROM ${quoted(table)}) TO STDOUT (FORMAT csv, HEADER)`));
      await pipeline(stream, createWriteStream(file));
      yield { table, columns, rows: stream.rowCount };
    }
  } catch (cause) {
    throw storeError(cause);
  } finally {
    await client.end().catch(() => undefined);
  }
}
