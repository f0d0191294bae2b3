import { describe, expect, it } from "vitest";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { oddRepository } from "@/lib/fixtures/repository/oddRepository";
import { openRepository } from "@/lib/sources/git/openRepository";
import { judgeHistory } from "./judgeHistory";
import type { Period } from "./period";
import type { LineCounts, ScanReport } from "./scanReport";
import { scanRepository } from "./scanRepository";

const clock = (): number => Date.UTC(2030, 0, 1);
const always: Period = { since: null, until: null };
const january = Date.UTC(2026, 0, 10) / 1_000;
const february = Date.UTC(2026, 1, 10) / 1_000;
const claude = "Co-Authored-By: Claude Opus 4.5 <noreply@anthropic.com>";

/** Lines in brackets: left out 2; bot 1; declared 3 + 2; unknown 4 + 1; human 5 (before 2021-06-29). */
const story = [
  { name: "old", at: Date.UTC(2020, 4, 1) / 1_000, files: { "old.txt": "1\n2\n3\n4\n5\n" } },
  { name: "plain", at: january, files: { "a.txt": "1\n2\n3\n4\n", "package-lock.json": "{\n}\n" } },
  { name: "marked", at: january + 1, message: `Add\n\n${claude}\n`, files: { "b.txt": "1\n2\n3\n" } },
  { name: "branch by agent", at: february, parents: ["marked"], message: `On a branch\n\n${claude}\n`, files: { "c.txt": "1\n2\n" } },
  { name: "merge", at: february + 1, parents: ["marked", "branch by agent"], message: "Merge pull request #5 from ada/c", files: { "c.txt": "1\nby hand\n2\n" } },
  { name: "bot", at: february + 2, author: "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>", message: "Bump x", files: { "d.txt": "1\n" } },
];

async function scan(script: Parameters<typeof buildRepository>[0], period: Period = always): Promise<ScanReport> {
  const repository = await openRepository(buildRepository(script).path);
  const report = await scanRepository(repository, { period, clock });
  repository.close();
  return report;
}

const sum = ({ leftOut, proven, declared, human, unknown, bot }: LineCounts): number => leftOut + proven + declared + human + unknown + bot;

describe("scanRepository", () => {
  it("counts lines by the verdict of the commit that wrote them", async () => {
    const report = await scan(story);
    expect(report.lines).toEqual({ added: 18, leftOut: 2, proven: 0, declared: 5, human: 5, unknown: 5, bot: 1 });
    expect(report).toMatchObject({ changes: 5, commits: 6, unreadable: [] });
    // Nothing was removed again.
    expect(report.surviving).toEqual({ total: 18, leftOut: 2, proven: 0, declared: 5, human: 5, unknown: 5, bot: 1 });
    // n = 18 − 2 − 1; human before agents existed is a policy and raises no coverage.
    expect(report.share).toEqual({ value: 5 / 15, floor: 0, ceiling: 10 / 15, coverage: 5 / 15 });
    expect(report.agents).toEqual([{ agent: "claude-code", model: "claude-opus-4-5", commits: 2, changes: 2, lines: 5 }]);
    expect(report.months.map(({ month, changes, lines }) => [month, changes, lines.added, lines.declared])).toEqual([["2020-05", 1, 5, 0], ["2026-01", 2, 9, 3], ["2026-02", 2, 4, 2]]);
  });

  it("takes a half-open period of landing", async () => {
    const report = await scan(story, { since: january * 1_000, until: (february + 1) * 1_000 });
    expect(report.changes).toBe(2);
    expect(report.lines.added).toBe(9);
    expect(report.surviving).toBeNull();
    expect((await scan(story, { since: Date.UTC(2027, 0, 1), until: null })).share).toEqual({ value: null, floor: null, ceiling: null, coverage: null });
  });

  it("adds up in an odd repository, in all and in each month", async () => {
    const report = await scan(oddRepository);
    expect(sum(report.lines)).toBe(report.lines.added);
    for (const { lines } of report.months) expect(sum(lines)).toBe(lines.added);
    expect(report.months.reduce((all, { lines }) => all + lines.added, 0)).toBe(report.lines.added);
    expect(report.months.reduce((all, { changes }) => all + changes, 0)).toBe(report.changes);
  });
});

it("judges every commit of a period by its own evidence", async () => {
  const scripted = buildRepository(story);
  const repository = await openRepository(scripted.path);
  const judged = await judgeHistory(repository, { since: february * 1_000, until: null }, clock);
  expect(judged.map(({ sha, change, verdict, agent, model }) => [sha, change, verdict, agent, model])).toEqual([
    [scripted.sha("branch by agent"), scripted.sha("merge"), "declared", "claude-code", "claude-opus-4-5"],
    [scripted.sha("merge"), scripted.sha("merge"), "unknown", null, null],
    [scripted.sha("bot"), scripted.sha("bot"), "bot", null, null],
  ]);
  repository.close();
});
