import { runMigrations } from "graphile-worker";
import { expect, it } from "vitest";
import { withTestDatabase } from "@/lib/fixtures/database/withTestDatabase";
import { addJob } from "./addJob";
import { waitingSyncs } from "./waitingSyncs";

it("says until when a used-up limit holds a sync back, and nothing of what is due, failed or of one repository", async () => {
  await withTestDatabase(async ({ db, bulk, url }) => {
    const now = new Date();
    const later = new Date(now.getTime() + 1_800_000);
    expect(await waitingSyncs(db, now)).toEqual(new Map());
    await runMigrations({ connectionString: url });
    await addJob(db, "sync", { forgeId: 3 }, later);
    await addJob(db, "sync", { forgeId: 4 });
    await addJob(db, "sync", { forgeId: 5, only: "acme/shop" }, later);
    await addJob(db, "sync", { forgeId: 6 }, later);
    await bulk.execute(`UPDATE graphile_worker._private_jobs SET "attempts" = 1 WHERE "key" = 'sync-6'`);
    const soon = new Date(now.getTime() + 60_000);
    expect(await waitingSyncs(db, soon)).toEqual(new Map([[3, later]]));
    expect(await waitingSyncs(db, later)).toEqual(new Map());
  });
});
