import type { Client } from "pg";
import { z } from "zod";
import { AppError } from "@/lib/errors";

const rowsSchema = z.array(z.object({ table: z.string(), columns: z.array(z.string()), needs: z.array(z.string()) }));

export interface StoredTable {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Says which process works just now; it dies with it. */
const passing: ReadonlySet<string> = new Set(["_prisma_migrations", "WorkerBeat"]);

/** Tables of Byline with their columns, each behind those that it refers to. */
export async function listTables(client: Client): Promise<readonly StoredTable[]> {
  const { rows } = await client.query(`
    SELECT c.relname AS table,
      (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
      coalesce((SELECT array_agg(DISTINCT f.relname::text) FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid), '{}') AS needs
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1`);
  const left = new Map(rowsSchema.parse(rows).filter(({ table }) => !passing.has(table)).map((row) => [row.table, row]));
  const ordered: StoredTable[] = [];
  while (left.size > 0) {
    const free = [...left.values()].filter(({ needs }) => !needs.some((need) => left.has(need)));
    if (free.length === 0) throw new AppError("internal", "Tables refer to each other in a circle.", { hint: `Tell the makers of Byline: ${[...left.keys()].join(", ")}` });
    for (const { table, columns } of free) {
      ordered.push({ table, columns });
      left.delete(table);
    }
  }
  return ordered;
}
