import { addJobAdhoc } from "graphile-worker";
import { expect, it, vi } from "vitest";
import { withTestDatabase } from "@/lib/fixtures/database/withTestDatabase";
import { startWorker } from "./startWorker";

it("a digest and a scheduled export do not wait behind a reading", async () => {
  await withTestDatabase(async ({ db, url }) => {
    const none = () => Promise.resolve();
    const told = new Set<string>();
    const tell = (what: string) => () => Promise.resolve(void told.add(what));
    let endReading: () => void = () => undefined;
    const ingest = async () => { told.add("reading"); await new Promise<void>((resolve) => { endReading = resolve; }); told.add("read"); };
    const deeds = { ingest, rejudge: none, correct: none, pulls: none, classify: none, policies: none, outcomes: none, uplift: none, sync: none, syncAll: none, erase: none, digests: tell("digests"), exports: tell("exports") };
    const worker = await startWorker({ db, databaseUrl: url, concurrency: 1, onTrouble: () => undefined, deeds });
    await addJobAdhoc({ connectionString: url }, "ingest", { repositoryId: 1 });
    await vi.waitFor(() => expect([...told]).toContain("reading"), 20_000);
    for (const name of ["digests", "exports"]) await addJobAdhoc({ connectionString: url }, name, {});
    await vi.waitFor(() => expect([...told].sort()).toEqual(["digests", "exports", "reading"]), 20_000);
    endReading();
    await worker.stop();
    expect([...told]).toContain("read");
  });
});
