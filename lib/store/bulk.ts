import { Client, type QueryResultRow } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { z } from "zod";
import { storeError } from "./storeError";

/** A value of one cell of COPY. Bytes are written as bytea, lists as text arrays. */
export type CopyCell = string | number | boolean | Date | Uint8Array | readonly string[] | null;

/** One connection for loading in bulk: COPY, cursor and fence share its transaction (DECISIONS 34). */
export interface Bulk {
  /** Runs `work` in one transaction: all of it is stored, or nothing. Inside of another one it is a part of that. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Rows parsed by `row`. */
  query<Row>(row: z.ZodType<Row>, sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Returns how many rows the statement touched. */
  execute(sql: string, values?: readonly unknown[]): Promise<number>;
  /** COPY into `table`. Returns the number of rows. */
  copy(table: string, columns: readonly string[], rows: Iterable<readonly CopyCell[]>): Promise<number>;
  close(): Promise<void>;
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\0": "\uFFFD" };
// PostgreSQL stores no NUL in text: the replacement character stands for it.
const special = /[\\\n\r\t\0]/g;
const escaped = (text: string) => text.replace(special, (found) => escapes[found] ?? found);
const arrayItem = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;

function cellText(cell: CopyCell): string {
  if (cell === null) return "\\N";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "string") return escaped(cell);
  if (typeof cell === "boolean") return cell ? "t" : "f";
  if (cell instanceof Date) return cell.toISOString();
  if (cell instanceof Uint8Array) return `\\\\x${Buffer.from(cell.buffer, cell.byteOffset, cell.byteLength).toString("hex")}`;
  return escaped(`{${cell.map(arrayItem).join(",")}}`);
}

const chunkLength = 256 * 1024;

function* chunks(rows: Iterable<readonly CopyCell[]>): Generator<string> {
  let chunk = "";
  for (const row of rows) {
    let separator = "";
    for (const cell of row) {
      chunk += separator + cellText(cell);
      separator = "\t";
    }
    chunk += "\n";
    if (chunk.length >= chunkLength) {
      yield chunk;
      chunk = "";
    }
  }
  if (chunk !== "") yield chunk;
}

async function copyRows(client: Client, statement: string, rows: Iterable<readonly CopyCell[]>): Promise<number> {
  const stream = client.query(copyFrom(statement));
  await new Promise<void>((resolve, reject) => {
    stream.on("finish", resolve);
    stream.on("error", reject);
    const source = chunks(rows);
    const push = () => {
      try {
        for (let next = source.next(); !next.done; next = source.next()) {
          if (!stream.write(next.value)) {
            stream.once("drain", push);
            return;
          }
        }
        stream.end();
      } catch (cause) {
        stream.destroy(cause instanceof Error ? cause : new Error(String(cause)));
      }
    };
    push();
  });
  return stream.rowCount;
}

async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  try {
    await client.query("BEGIN");
    const result = await work();
    await client.query("COMMIT");
    return result;
  } catch (cause) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw storeError(cause);
  }
}

/** Opens the connection. Errors of the database come out as AppError. */
export async function openBulk(url: string): Promise<Bulk> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // Without a listener a lost connection would end the process; the next statement reports it.
  client.on("error", () => undefined);
  const run = async (sql: string, values: readonly unknown[] = []) => {
    try {
      return await client.query<QueryResultRow>(sql, [...values]);
    } catch (cause) {
      throw storeError(cause);
    }
  };
  let isInside = false;
  const transaction = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isInside) return await work();
    isInside = true;
    return await inTransaction(client, work).finally(() => { isInside = false; });
  };
  await client.connect().catch((cause: unknown) => { throw storeError(cause); });
  return {
    transaction,
    query: async (row, sql, values) => (await run(sql, values)).rows.map((found) => row.parse(found)),
    execute: async (sql, values) => (await run(sql, values)).rowCount ?? 0,
    copy: (table, columns, rows) => copyRows(client, `COPY "${table}" (${columns.map((column) => `"${column}"`).join(", ")}) FROM STDIN`, rows).catch((cause: unknown) => { throw storeError(cause); }),
    close: () => client.end(),
  };
}
