import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { PrismaClient } from "./generated/client";
import { poolState } from "./poolState";

/** The database as everything but bulk loading sees it. */
export type Database = PrismaClient;

const open = new Map<string, Database>();

/** The one client of this process for a database: the first call opens it, `closeClient` ends it. */
export function openClient(url: string): Database {
  const present = open.get(url);
  if (present !== undefined) return present;
  const pool = new Pool({ connectionString: url, max: 8, connectionTimeoutMillis: 10_000 });
  poolState.note(url, pool);
  // Two seconds to begin a transaction, as Prisma has it, are too few on a busy machine.
  const client = new PrismaClient({ transactionOptions: { maxWait: 10_000, timeout: 30_000 }, adapter: new PrismaPg(pool, { disposeExternalPool: true, onPoolError: () => undefined, onConnectionError: () => undefined }) });
  open.set(url, client);
  return client;
}

/** Ends the client of a database, if there is one. */
export async function closeClient(url: string): Promise<void> {
  const client = open.get(url);
  open.delete(url);
  poolState.drop(url);
  await client?.$disconnect();
}
