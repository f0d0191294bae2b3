import { describe, expect, it } from "vitest";
import { landChanges } from "@/lib/core/history/landChanges";
import { Ledger } from "@/lib/core/ledger/ledger";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { oddRepository } from "@/lib/fixtures/repository/oddRepository";
import { listCommits } from "@/lib/sources/git/listCommits";
import { openRepository } from "@/lib/sources/git/openRepository";
import { walkChanges } from "@/lib/sources/git/walkChanges";
import type { WalkedChange } from "@/lib/sources/git/walkedChange";
import { restoreLedger, saveLedger, touchedPaths } from "./ledgerState";

const now = Date.UTC(2030, 0, 1);

describe("a ledger that was saved", () => {
  it("goes on from any change, with the touched files alone, as if it had never stopped", async () => {
    const repository = await openRepository(buildRepository(oddRepository).path);
    const commits = await listCommits(repository);
    const parents = new Map(commits.map(({ sha, parents: of }) => [sha, of]));
    const walked: WalkedChange[] = [];
    for await (const one of walkChanges(repository, { changes: landChanges(commits, repository.head, { now }), parentsOf: (sha) => parents.get(sha) ?? [], edits: "marked" })) walked.push(one);
    repository.close();
    const edits = walked.map((one) => one.edits!);

    const whole = new Ledger({ moves: true });
    const records = edits.map((one) => whole.apply(one));
    const end = saveLedger(whole);
    for (let cut = 0; cut <= walked.length; cut++) {
      const before = new Ledger({ moves: true });
      for (const one of edits.slice(0, cut)) before.apply(one);
      const saved = saveLedger(before);
      const touched = touchedPaths(walked.slice(cut));
      const after = restoreLedger({ ...saved, files: new Map([...saved.files].filter(([path]) => touched.has(path))) }, { moves: true });
      expect(edits.slice(cut).map((one) => after.apply(one))).toEqual(records.slice(cut));
      const written = saveLedger(after, touched);
      const files = [...new Map([...saved.files, ...written.files])].filter(([, bytes]) => bytes !== null);
      expect(files.sort()).toEqual([...end.files].sort());
      expect(written.memory).toEqual(end.memory);
      expect(written.nextBirth).toBe(end.nextBirth);
    }
    expect(walked.length).toBeGreaterThan(25);
  });
});
