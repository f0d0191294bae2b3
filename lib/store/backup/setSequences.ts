import type { Client } from "pg";
import { z } from "zod";

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const sequencesSchema = z.array(z.object({ table: z.string(), column: z.string(), sequence: z.string() }));

/** Numbers go on behind those that are there. */
export async function setSequences(client: Client): Promise<void> {
  const { rows } = await client.query(`
    SELECT c.relname AS table, a.attname AS column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) AS sequence
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND pg_get_serial_sequence(quote_ident(c.relname), a.attname) IS NOT NULL`);
  for (const { table, column, sequence } of sequencesSchema.parse(rows)) {
    await client.query(`SELECT setval($1::text::regclass, coalesce((SELECT max(${quoted(column)}) FROM ${quoted(table)}), 0) + 1, false)`, [sequence]);
  }
}
