import { runMigrations } from "graphile-worker";
import { expect, it } from "vitest";
import { z } from "zod";
import { withTestDatabase } from "@/lib/fixtures/database/withTestDatabase";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { addJob } from "./addJob";
import { listJobs } from "./listJobs";
import { queueDeeds } from "./queueDeeds";

it("what was given up stands first, is tried again with all its tries or dropped; what runs is left alone", async () => {
  await withTestDatabase(async ({ db, bulk, url }) => {
    expect(await listJobs(db, scopeOf(), 10)).toEqual([]);
    await expect(queueDeeds.retry(db, "1")).rejects.toMatchObject({ code: "not-found" });
    await runMigrations({ connectionString: url });
    await bulk.execute(`INSERT INTO "Repository" ("id", "slug", "name", "source") VALUES (1, 'one', 'one', '/one')`);
    for (const repositoryId of [1, 2, 3]) await addJob(db, "ingest", { repositoryId });
    await addJob(db, "policies", {});
    await bulk.execute(`UPDATE graphile_worker._private_jobs SET "attempts" = "max_attempts", "last_error" = 'gone' WHERE "key" = 'ingest-1'`);
    await bulk.execute(`UPDATE graphile_worker._private_jobs SET "locked_at" = now(), "locked_by" = 'w' WHERE "key" = 'ingest-2'`);
    const [dead, running, waiting, ...more] = await listJobs(db, scopeOf(), 10);
    expect([dead, running, waiting].map((job) => [job?.repositoryId, job?.state])).toEqual([[1, "dead"], [2, "running"], [3, "waiting"]]);
    expect([dead?.slug, dead?.error, more]).toEqual(["one", "gone", []]);

    expect(await queueDeeds.retry(db, dead?.id ?? "")).toBe("ingest");
    const left = await bulk.query(z.object({ attempts: z.number(), due: z.boolean() }), `SELECT "attempts"::int AS attempts, "run_at" <= now() AS due FROM graphile_worker._private_jobs WHERE "key" = 'ingest-1'`);
    expect(left).toEqual([{ attempts: 0, due: true }]);
    // It failed no more: there is nothing to try again.
    await expect(queueDeeds.retry(db, dead?.id ?? "")).rejects.toMatchObject({ code: "not-found" });
    await expect(queueDeeds.discard(db, running?.id ?? "")).rejects.toMatchObject({ code: "not-found" });
    await expect(queueDeeds.discard(db, "1; DROP TABLE x")).rejects.toMatchObject({ code: "not-found" });
    // A reading that waits is stopped, not dropped; one that was given up may go, an erasure never.
    await expect(queueDeeds.discard(db, waiting?.id ?? "")).rejects.toMatchObject({ code: "not-found" });
    await addJob(db, "erase", { erasureId: "1" });
    await bulk.execute(`UPDATE graphile_worker._private_jobs SET "attempts" = "max_attempts" WHERE "key" = 'ingest-3' OR "task_id" = (SELECT "id" FROM graphile_worker._private_tasks WHERE "identifier" = 'erase')`);
    const erasure = (await listJobs(db, scopeOf(), 10)).find(({ task }) => task === "erase");
    expect(erasure?.state).toBe("dead");
    await expect(queueDeeds.discard(db, erasure?.id ?? "")).rejects.toMatchObject({ code: "not-found" });
    expect(await queueDeeds.discard(db, waiting?.id ?? "")).toBe("ingest");
    expect((await listJobs(db, scopeOf(), 10)).map((job) => job.repositoryId)).toEqual([null, 2, 1]);
  });
});
