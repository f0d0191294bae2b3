import { Client } from "pg";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { WrongUse } from "@/lib/wrongUse";
import { storeError } from "./storeError";

const rowSchema = z.object({ version: z.coerce.number(), encoding: z.string(), mayCreate: z.boolean(), isReadOnly: z.boolean(), hasTrigrams: z.boolean() });

function demand(facts: z.infer<typeof rowSchema>) {
  if (facts.version < 150_000) {
    throw new AppError("refused", `The database is PostgreSQL ${String(Math.floor(facts.version / 10_000))}; Byline needs 15 or later.`, { hint: "Point DATABASE_URL at a newer one, or leave it out to use the one that comes with Byline." });
  }
  if (facts.encoding !== "UTF8") throw new AppError("refused", `The database stores text as ${facts.encoding}; Byline needs UTF8.`, { hint: "Create one with: createdb --encoding=UTF8 --template=template0 byline" });
  if (facts.isReadOnly) throw new AppError("refused", "The database only allows reading (a replica?).", { hint: "Point DATABASE_URL at the primary server." });
  if (!facts.mayCreate) throw new AppError("refused", "The database user may not create tables.", { hint: "GRANT CREATE ON SCHEMA public TO that user, or make it the owner of the database." });
  if (!facts.hasTrigrams) throw new AppError("refused", "The database lacks the extension pg_trgm, and this user may not add it.", { hint: "As its owner: CREATE EXTENSION pg_trgm; where the server has no such extension, install PostgreSQL's contrib package." });
}

/** Checks that a database can be Byline's: it answers within ten seconds, is PostgreSQL ≥ 15, UTF8, writable, lets us create tables, and has or can get `pg_trgm`. */
export async function checkDatabase(url: string): Promise<void> {
  let client: Client;
  try {
    if (!/^postgres(?:ql)?:$/.test(new URL(url).protocol)) throw new TypeError("another protocol");
    client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  } catch {
    throw new WrongUse("DATABASE_URL is not an address of PostgreSQL.", { hint: "It looks like postgresql://user:password@host:5432/database" });
  }
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(`
      SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding,
        coalesce(has_schema_privilege(current_schema(), 'CREATE'), has_database_privilege(current_database(), 'CREATE')) AS "mayCreate",
        current_setting('transaction_read_only') = 'on' AS "isReadOnly",
        EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm')
          OR (EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') AND has_database_privilege(current_database(), 'CREATE')) AS "hasTrigrams"`);
    demand(rowSchema.parse(rows[0]));
  } catch (cause) {
    throw storeError(cause);
  } finally {
    await client.end().catch(() => undefined);
  }
}
