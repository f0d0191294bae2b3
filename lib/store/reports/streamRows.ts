import pLimit from "p-limit";
import type { z } from "zod";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { storeError } from "../storeError";
import { readRows } from "./readRows";

/** Each holds a connection as long as its file is being fetched: others wait, so that pages keep theirs. */
const atOnce = pLimit(3);
const longestMs = 60 * 60_000;
/** Whoever does not fetch on gives the connection back. */
const idleMs = 120_000;

/** A value that comes later, given by who has it, or the reason why it does not. */
function later<Value>() {
  let settle: { give: (value: Value) => void; fail: (cause: unknown) => void } = { give: () => undefined, fail: () => undefined };
  const value = new Promise<Value>((give, fail) => { settle = { give, fail }; });
  // It is awaited when its turn comes, which may be after it failed.
  value.catch(() => undefined);
  return { give: (found: Value) => settle.give(found), fail: (cause: unknown) => settle.fail(cause), value };
}

/**
 * The rows of a question, so many at once, with a cursor: all of one moment, and never more than one piece in memory. The next piece is read when it is asked for.
 * Ends with `unreachable` where nobody asks for two minutes, or the whole takes an hour. The last piece is shorter, perhaps empty.
 */
export async function* streamRows<Row>(db: Database, row: z.ZodType<Row>, sql: Prisma.Sql, size: number): AsyncGenerator<Row[]> {
  let wanted = later<boolean>();
  let piece = later<Row[]>();
  const reading = atOnce(() => db.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT set_config('idle_in_transaction_session_timeout', ${String(idleMs)}, true)`;
    await transaction.$executeRaw(Prisma.sql`DECLARE "byline_rows" NO SCROLL CURSOR FOR ${sql}`);
    while (await wanted.value) {
      wanted = later();
      const rows = await readRows(transaction, row, Prisma.sql`FETCH ${Prisma.raw(String(size))} FROM "byline_rows"`);
      piece.give(rows);
    }
  }, { timeout: longestMs })).then(() => piece.give([]), (cause: unknown) => { piece.fail(storeError(cause)); });
  try {
    for (let read = size; read === size;) {
      wanted.give(true);
      // No race with the whole reading: a promise that lives as long would hold on to every piece.
      const rows = await piece.value;
      piece = later();
      read = rows.length;
      yield rows;
    }
  } finally {
    wanted.give(false);
    await reading;
  }
}
