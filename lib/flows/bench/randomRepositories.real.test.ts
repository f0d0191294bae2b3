import fc from "fast-check";
import { expect, it } from "vitest";
import { landChanges } from "@/lib/core/history/landChanges";
import { Ledger } from "@/lib/core/ledger/ledger";
import type { LedgerRecord } from "@/lib/core/ledger/ledgerRecord";
import { packMemory } from "@/lib/core/ledger/packMemory";
import { packRuns } from "@/lib/core/ledger/packRuns";
import { randomHistory } from "@/lib/fixtures/ledger/randomHistory";
import { isBinary } from "@/lib/fixtures/ledger/scriptedEdits";
import { scriptHistory } from "@/lib/fixtures/ledger/scriptHistory";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { gitLengths } from "@/lib/fixtures/repository/gitLengths";
import { listCommits } from "@/lib/sources/git/listCommits";
import { openRepository } from "@/lib/sources/git/openRepository";
import type { Repository } from "@/lib/sources/git/repository";
import { walkChanges } from "@/lib/sources/git/walkChanges";
import { compareBlame } from "./compareBlame";
import { replayTwice } from "./replayTwice";

const now = Date.UTC(2030, 0, 1);

it("random histories in real repositories: as many lines as git counts, owned as git blame says", async () => {
  await fc.assert(fc.asyncProperty(fc.array(randomHistory, { minLength: 1, maxLength: 3 }), async (histories) => {
    const repository = await openRepository(buildRepository(scriptHistory(histories)).path);
    try {
      const { plain, moved, changes } = await replayTwice(repository, () => now);
      const expected = [...gitLengths(repository.path, repository.head)].filter(([, lines]) => lines > 0).sort();
      for (const { ledger } of [plain, moved]) expect([...ledger.files].map(([path, runs]) => [path, runs.lines]).sort()).toEqual(expected);
      // Of contents that were binary once, blame reads the bytes as lines.
      if (histories.flat().some(({ after }) => [...after.values()].some(isBinary))) return;
      expect(await compareBlame(repository, [...plain.ledger.files.keys()], plain, changes, { moves: false, processes: 1 })).toMatchObject({ untold: 0, differing: [] });
    } finally {
      repository.close();
    }
  }), { numRuns: 25 });
});

/** Everything a replay leaves behind. */
async function replay(repository: Repository, processes: number): Promise<{ records: LedgerRecord[]; files: [string, Uint8Array][]; memory: Uint8Array }> {
  const commits = await listCommits(repository);
  const parents = new Map(commits.map(({ sha, parents: of }) => [sha, of]));
  const ledger = new Ledger({ moves: true });
  const records: LedgerRecord[] = [];
  const plan = { changes: landChanges(commits, repository.head, { now }), parentsOf: (sha: string) => parents.get(sha) ?? [], processes, edits: "marked" as const };
  for await (const { edits } of walkChanges(repository, plan)) if (edits) records.push(ledger.apply(edits));
  return { records, files: [...ledger.files].map(([path, runs]) => [path, packRuns(runs)]), memory: packMemory(ledger.keeper) };
}

it("a history of 2,000 changes is the same however it is cut: into segments of 500 diffs, 350 or 200", async () => {
  const histories = fc.sample(randomHistory, { numRuns: 260, seed: 7 });
  const script = scriptHistory(histories).slice(0, 2_600);
  const repository = await openRepository(buildRepository(script).path);
  const whole = await replay(repository, 1);
  expect(whole.records.length).toBeGreaterThan(1_500);
  for (const processes of [2, 4]) expect(await replay(repository, processes)).toEqual(whole);
  repository.close();
});
