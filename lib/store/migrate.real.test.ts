import { setTimeout as sleep } from "node:timers/promises";
import { expect, inject, test } from "vitest";
import { z } from "zod";
import { openBulk } from "./bulk";
import { migrate } from "./migrate";
import { diffSchemas } from "./migration/diffSchemas";
import { readMigrations, readSchema } from "./migration/readMigrations";
import { withEngine } from "./migration/withEngine";
import { withScratchDatabase } from "./migration/withScratchDatabase";

/** Columns and plain indexes of a database, one line each. Checks and three indexes are written by hand. */
async function catalogue(url: string): Promise<string[]> {
  const bulk = await openBulk(url);
  const rows = await bulk.query(z.object({ line: z.string() }), `
    SELECT table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' || coalesce(column_default, '') || ' ' || coalesce(datetime_precision::text, '') AS line
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' AND indexname NOT IN ('ChangeLines_share', 'Change_title_search', 'Judgement_elsewhere')
    UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE contype IN ('f', 'p', 'u') AND connamespace = 'public'::regnamespace AND conrelid::regclass::text <> '_prisma_migrations'
    ORDER BY 1`);
  await bulk.close();
  return rows.map((row) => row.line);
}

const names = () => readMigrations().migrationDirectories.map((directory) => directory.path);

test("from empty: every migration once, also when two processes begin together", async () => {
  await withScratchDatabase(inject("databaseUrl"), async (url) => {
    const [one, two] = await Promise.all([migrate(url), migrate(url)]);
    expect([...one, ...two]).toEqual(names());
    expect(await migrate(url)).toEqual([]);
  });
});

test("migrations lead to what schema.prisma says", async () => {
  await withScratchDatabase(inject("databaseUrl"), (migrated) => withScratchDatabase(inject("databaseUrl"), async (pure) => {
    await migrate(migrated);
    const script = await diffSchemas(pure, null, readSchema());
    const bulk = await openBulk(pure);
    await bulk.execute(script);
    await bulk.close();
    const found = await catalogue(migrated);
    expect(found.length).toBeGreaterThan(150);
    expect(found).toEqual(await catalogue(pure));
    expect(await diffSchemas(pure, script === "" ? null : readSchema(), readSchema())).toBe("");
  }));
});

test("a database of a newer Byline is left alone", async () => {
  await withScratchDatabase(inject("databaseUrl"), async (url) => {
    await migrate(url);
    const bulk = await openBulk(url);
    await bulk.execute(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '99990101000000_future', now())`);
    await bulk.close();
    await expect(migrate(url)).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("99990101000000_future") });
  });
});

test("broken off at any moment, a migration is there whole or not at all, and the next run finishes", async () => {
  for (const wait of [5, 20, 60, 120, 200]) {
    await withScratchDatabase(inject("databaseUrl"), async (url) => {
      const running = migrate(url).catch((cause: unknown) => cause);
      await sleep(wait);
      const bulk = await openBulk(url);
      // As a SIGKILL looks to the server: the connection is gone in the middle of its work.
      await bulk.query(z.object({}), "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
      await bulk.close();
      await running;
      await migrate(url);
      const after = await openBulk(url);
      const rows = await after.query(z.object({ name: z.string() }), "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1");
      await after.close();
      expect(rows.map((row) => row.name)).toEqual(names());
    });
  }
});

test("Prisma's own command finds nothing to apply after Byline", async () => {
  await withScratchDatabase(inject("databaseUrl"), async (url) => {
    await migrate(url);
    const migrationsList = readMigrations();
    const filters = { externalTables: [], externalEnums: [] };
    const { appliedMigrationNames } = await withEngine(url, readSchema(), (engine) => engine.applyMigrations({ migrationsList, filters }));
    expect(appliedMigrationNames).toEqual([]);
    expect(await withEngine(url, readSchema(), (engine) => engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters }))).toMatchObject({ editedMigrationNames: [], failedMigrationNames: [], hasMigrationsTable: true });
  });
});

test("the sum rule is a rule of the table", async () => {
  await withScratchDatabase(inject("databaseUrl"), async (url) => {
    await migrate(url);
    const bulk = await openBulk(url);
    const insert = (added: number) => bulk.execute(`
      INSERT INTO "ChangeLines" SELECT 1, $1, now(), '2026-01-01', 'ai', 'evidence', NULL, NULL, '{}', false, 1, 0, $1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0`, [added]);
    await expect(insert(7)).rejects.toMatchObject({ code: "internal" });
    expect(await insert(6)).toBe(1);
    await bulk.close();
  });
});
