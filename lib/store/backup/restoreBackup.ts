import { once } from "node:events";
import type { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { readMigrations } from "../migration/readMigrations";
import { runMigration } from "../migration/runMigration";
import { storeError } from "../storeError";
import type { BackupManifest } from "./backupManifest";
import { foldEnums } from "./foldEnums";
import { listTables } from "./listTables";
import { readBackup } from "./readBackup";
import { setSequences } from "./setSequences";

export interface Restored {
  readonly manifest: BackupManifest;
  readonly rows: number;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const factsSchema = z.tuple([z.object({ used: z.boolean(), others: z.number() })]);
const presentSchema = z.tuple([z.object({ present: z.boolean() })]);

const patienceMs = 5_000;
const pauseMs = 250;

// Of sessions of other roles a plain user is told who they are and not what: those that are nobody's are the server's own.
async function lookAround(client: Client) {
  const { rows } = await client.query(`
    SELECT EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')) AS used,
      (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
        AND (backend_type = 'client backend' OR (backend_type IS NULL AND usesysid IS NOT NULL))) AS others`);
  return factsSchema.parse(rows)[0];
}

/** `--force` throws away what Byline made, and no other program's tables: an address is soon mistaken. */
async function demandOurs(client: Client): Promise<void> {
  const first = readMigrations().migrationDirectories[0]?.path ?? "";
  const [{ present }] = presentSchema.parse((await client.query("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS present")).rows);
  const rows = present ? (await client.query("SELECT FROM public._prisma_migrations WHERE migration_name = $1", [first])).rowCount ?? 0 : 0;
  if (rows === 0) throw new AppError("conflict", "The tables in this database are not Byline's; --force does not throw them away.", { hint: "Check DATABASE_URL. Restore into an empty database (createdb), or empty this one yourself." });
}

/** A database in use is not overwritten, unless that is wished; one that somebody is connected to never is. Who has just left is waited for: the server notices late. */
async function demandFree(client: Client, force: boolean): Promise<void> {
  let { used, others } = await lookAround(client);
  for (let waited = 0; others > 0 && waited < patienceMs; waited += pauseMs) {
    await sleep(pauseMs);
    // What the server says of others is kept for the length of a transaction.
    await client.query("SELECT pg_stat_clear_snapshot()");
    ({ used, others } = await lookAround(client));
  }
  if (others > 0) throw new AppError("conflict", `${others === 1 ? "Another program is" : `${String(others)} other programs are`} connected to this database.`, { hint: "Stop every process of Byline that uses it, then restore again." });
  if (used && !force) throw new AppError("conflict", "This database has tables already; they would be lost.", { hint: "Restore into an empty database, or add --force to put the backup in their place." });
  if (used) await demandOurs(client);
  if (used) await client.query("DROP SCHEMA IF EXISTS graphile_worker CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public");
}

/** The schema that the backup was made with. */
async function buildSchema(client: Client, manifest: BackupManifest): Promise<void> {
  const known = new Map(readMigrations().migrationDirectories.map(({ path, migrationFile }) => [path, migrationFile.content]));
  const scripts = manifest.migrations.flatMap((name) => { const content = known.get(name); return content?.tag === "ok" ? [content.value] : []; });
  for (const name of manifest.migrations) {
    const content = known.get(name);
    if (content?.tag !== "ok") throw new AppError("conflict", `The backup is from a newer Byline: it has the migration ${name}.`, { hint: "Update Byline, then restore." });
    await runMigration(client, name, content.value, foldEnums(content.value, scripts));
  }
  // Rows that migrations put there stand in the backup too.
  for (const { table } of [...await listTables(client)].reverse()) {
    const [{ present }] = presentSchema.parse((await client.query(`SELECT EXISTS (SELECT FROM ${quoted(table)}) AS present`)).rows);
    if (present) await client.query(`DELETE FROM ${quoted(table)}`);
  }
}

/** Tables one after the other as they come. */
function tableWriter(client: Client) {
  let [copy, rows]: [ReturnType<typeof copyFrom> | null, number] = [null, 0];
  return {
    begin(table: string, columns: readonly string[]) {
      copy = client.query(copyFrom(`COPY ${quoted(table)} (${columns.map(quoted).join(", ")}) FROM STDIN`));
      // Told by whoever waits for it.
      copy.on("error", () => undefined);
    },
    async write(bytes: Buffer) {
      if (copy?.write(bytes) === false) await once(copy, "drain");
    },
    async end() {
      if (copy === null) return;
      copy.end();
      await finished(copy);
      rows += copy.rowCount;
    },
    rows: () => rows,
  };
}

async function load(client: Client, source: Readable, force: boolean): Promise<Restored> {
  let manifest: BackupManifest | null = null;
  let told = -1;
  const tables = tableWriter(client);
  for await (const piece of readBackup(source)) {
    switch (piece.kind) {
      case "manifest":
        manifest = piece.manifest;
        await demandFree(client, force);
        await buildSchema(client, manifest);
        break;
      case "table": tables.begin(piece.table, piece.columns); break;
      case "rows": await tables.write(piece.bytes); break;
      case "tableEnd": await tables.end(); break;
      case "end": told = piece.rows;
    }
  }
  if (manifest === null || told !== tables.rows()) throw new AppError("unreadable", "The backup does not hold as many rows as it says.", { hint: "Nothing was changed. Take another backup." });
  return { manifest, rows: tables.rows() };
}

/** Puts a backup in the place of a database, in one transaction: broken off at any moment, the database is as it was. Bring it to the present schema with `migrate` afterwards. */
export async function restoreBackup(url: string, source: Readable, force: boolean): Promise<Restored> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("BEGIN");
    const restored = await load(client, source, force);
    await setSequences(client);
    await client.query("COMMIT");
    return restored;
  } catch (cause) {
    // The end of the connection takes all of it back; a statement of ours would wait behind a table that is never told to its end.
    throw storeError(cause);
  } finally {
    await client.end().catch(() => undefined);
  }
}
