import { expect, it } from "vitest";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { noteText, writeNotes } from "@/lib/fixtures/repository/writeNotes";
import { openRepository } from "@/lib/sources/git/openRepository";
import { checkClaims } from "./checkClaims";
import { precisionOf, recallOf } from "./confusion";
import { measureEvidence } from "./measureEvidence";

const claude = "\n\nCo-Authored-By: Claude Opus 4.8 <noreply@anthropic.com>\n";
const lines = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, at) => `const line${String(from + at)} = ${String(from + at)};\n`).join("");

it("counts what marks, records and the commits behind a squash say of each line", async () => {
  const { path, sha } = buildRepository([
    { name: "root", files: { "a.ts": lines(1, 2) } },
    // Marked, and the record gives 3 of its 5 lines to an agent; the claim on lines 1-2 is outside its diff.
    { name: "noted", files: { "a.ts": lines(1, 7) }, message: `Noted${claude}` },
    // The record gives 4 of 4 lines to an agent, and there is no mark.
    { name: "silent", files: { "b.ts": lines(1, 4) } },
    { name: "by claude", files: { "c.ts": lines(1, 3) }, message: `Step${claude}` },
    { name: "by ada", files: { "c.ts": lines(1, 9) }, message: "Step" },
    { name: "squash", parents: ["silent"], files: { "c.ts": lines(1, 10) }, message: `Squash (#1)${claude}` },
    { name: "lost", files: { "d.ts": lines(1, 2) }, message: `Lost${claude}` },
    { name: "stripped", parents: ["squash"], files: { "d.ts": lines(1, 2) }, message: "Stripped (#2)" },
  ], { refs: { "refs/pull/1/head": "by ada", "refs/pull/2/head": "lost" } });
  writeNotes(path, new Map([[sha("noted"), noteText({ "a.ts": { "s_claude::t_1": "1-5" } })], [sha("silent"), noteText({ "b.ts": { "s_codex::t_1": "1-4" } })]]));
  const repository = await openRepository(path);
  const measured = await measureEvidence(repository, { clock: () => Date.UTC(2030, 0, 1), seed: 1 });
  const claims = await checkClaims(repository, { parentsOf: (commit) => (commit === sha("noted") ? [sha("root")] : [sha("noted")]), sample: 0, seed: 1, unreadable: [] });
  repository.close();
  expect(measured).toMatchObject({ commits: 5, noted: 2, readable: 2, marks: { both: 3, onlyTruth: 4, onlyGuess: 2, neither: 0 } });
  expect([precisionOf(measured.marks), recallOf(measured.marks)]).toEqual([3 / 5, 3 / 7]);
  const { both, onlyTruth, onlyGuess } = measured.hidden;
  expect([[3, 0, 2], [0, 4, 0]]).toContainEqual([both, onlyTruth, onlyGuess]);
  expect(measured.squashes).toEqual({ squashes: 2, sameTree: 1, lines: 12, mapped: 11, wholeClaimed: 10, behindClaimed: 5, found: 1, foundLines: 2, unfounded: 0 });
  expect(claims).toEqual({ commits: 2, equal: 2, attested: 9, inDiff: 7, walked: 7 });
});
