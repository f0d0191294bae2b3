import { runMigrations } from "graphile-worker";
import { expect, it } from "vitest";
import { z } from "zod";
import { withTestDatabase } from "@/lib/fixtures/database/withTestDatabase";
import { addJob } from "@/lib/store/queue/addJob";
import { enqueueSyncs } from "./syncInTurns";

it("the schedule asks for what is not asked for yet, and leaves a forge alone whose limit is used up", async () => {
  await withTestDatabase(async ({ db, bulk, url }) => {
    const now = Date.now();
    const later = new Date(now + 1_800_000);
    await runMigrations({ connectionString: url });
    for (const id of [3, 4]) await db.forge.create({ data: { id, kind: "github", name: `GitHub ${String(id)}`, webUrl: `https://forge${String(id)}.example` } });
    await addJob(db, "sync", { forgeId: 3 }, later);
    await enqueueSyncs({ db, clock: () => now });
    const due = await bulk.query(z.object({ key: z.string(), waits: z.boolean() }), `SELECT "key", "run_at" > now() + interval '10 minutes' AS waits FROM graphile_worker.jobs ORDER BY "key"`);
    expect(due).toEqual([{ key: "sync-3", waits: true }, { key: "sync-4", waits: false }]);
  });
});
