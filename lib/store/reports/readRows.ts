import { z } from "zod";
import type { Database } from "../client";
import type { Prisma } from "../generated/client";
import { storeError } from "../storeError";

/** Runs a question and parses every row. Sums are cast to float8 and days to text in SQL, so that rows hold plain numbers and strings. */
export async function readRows<Row>(db: Pick<Database, "$queryRaw">, row: z.ZodType<Row>, sql: Prisma.Sql): Promise<Row[]> {
  let rows: unknown;
  try {
    rows = await db.$queryRaw(sql);
  } catch (cause) {
    throw storeError(cause);
  }
  return z.array(row).parse(rows);
}
