import { runMigrations } from "graphile-worker";
import { expect, it } from "vitest";
import { withTestDatabase } from "@/lib/fixtures/database/withTestDatabase";
import { closeClient, openClient } from "@/lib/store/client";
import { addJob } from "@/lib/store/queue/addJob";
import { examineReadiness } from "./examineReadiness";
import { writeMetrics } from "./writeMetrics";

it("tells what stands in the queue and the database, and nothing about people", async () => {
  await withTestDatabase(async ({ db, bulk, url }) => {
    await runMigrations({ connectionString: url });
    await bulk.execute(`INSERT INTO "Repository" ("slug", "name", "source", "state") VALUES ('secret-slug', 'secret name', '/secret/path', 'failed')`);
    for (const repositoryId of [1, 2, 3]) await addJob(db, "ingest", { repositoryId });
    await bulk.execute(`UPDATE graphile_worker._private_jobs SET "attempts" = "max_attempts", "last_error" = 'secret error' WHERE "key" = 'ingest-3'`);
    const { text } = await writeMetrics(db);
    expect(text).toContain('byline_queue_jobs{task="ingest",state="waiting"} 2');
    expect(text).toContain('byline_queue_jobs{task="ingest",state="dead"} 1');
    expect(text).toContain('byline_repositories{state="failed"} 1');
    expect(text).toContain("byline_database_up 1");
    expect(text).toMatch(/byline_database_connections\{state="open"\} [1-9]/);
    expect(text).not.toContain("secret");
  });
});

it("is ready with a migrated database, and says which of its grounds is missing", async () => {
  await withTestDatabase(async ({ db, bulk }) => {
    expect(await examineReadiness(db, "/")).toEqual({ isReady: true, checks: { database: "ok", migrations: "ok", disk: "ok" } });
    await bulk.execute(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)`);
    expect(await examineReadiness(db, "/no/such/folder")).toEqual({ isReady: false, checks: { database: "ok", migrations: "pending", disk: "unknown" } });
  });
});

it("without a database it is not ready, and metrics say so and go on", async () => {
  const url = "postgresql://nobody:x@127.0.0.1:9/nothing";
  const db = openClient(url);
  expect(await examineReadiness(db, "/")).toMatchObject({ isReady: false, checks: { database: "down", migrations: "unknown" } });
  expect((await writeMetrics(db)).text).toContain("byline_database_up 0");
  await closeClient(url);
});
