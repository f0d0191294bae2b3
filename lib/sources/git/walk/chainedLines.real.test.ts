import { rmSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { landChanges } from "@/lib/core/history/landChanges";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { listCommits } from "../listCommits";
import { openRepository } from "../openRepository";
import { walkChanges } from "../walkChanges";

const now = Date.UTC(2030, 0, 1);
/** Few different lines, so that text alone cannot tell who wrote one. */
const line = fc.constantFrom("", "}", "  return;", "same", "other");
const edit = fc.record({ at: fc.nat(40), removed: fc.nat(4), added: fc.array(line, { maxLength: 5 }) });
/** What each commit of a branch does to the file; the first texts are main's. */
const branch = fc.record({ base: fc.array(line, { maxLength: 20 }), commits: fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 }) });

const text = (lines: readonly string[]): string => lines.map((each) => `${each}\n`).join("");

function edited(lines: readonly string[], edits: readonly { at: number; removed: number; added: readonly string[] }[]): string[] {
  return edits.reduce<string[]>((before, { at, removed, added }) => before.toSpliced(Math.min(at, before.length), removed, ...added), [...lines]);
}

/** Commits that `git blame` names for the lines which the merge adds, with their numbers. */
function blamed(path: string, merge: string): Record<string, number> {
  const patch = runGit(path, ["diff", "-U0", `${merge}^1`, merge, "--", "file"]).toString();
  const added = [...patch.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)].flatMap(([, from, count]) => Array.from({ length: Number(count ?? 1) }, (_, index) => Number(from) + index));
  const owners = new Map([...runGit(path, ["blame", "--line-porcelain", merge, "--", "file"]).toString().matchAll(/^([0-9a-f]{40}) \d+ (\d+)/gm)].map(([, sha = "", at]) => [Number(at), sha]));
  const counts: Record<string, number> = {};
  for (const at of added) counts[owners.get(at) ?? "?"] = (counts[owners.get(at) ?? "?"] ?? 0) + 1;
  return counts;
}

it("gives lines of a file that a branch wrote step by step to whom git blame names", async () => {
  await fc.assert(fc.asyncProperty(branch, async ({ base, commits }) => {
    let lines: string[] = base;
    const steps = commits.map((edits, index) => ({ name: `b${String(index)}`, files: { file: text((lines = edited(lines, edits))), [`seen${String(index)}`]: "so that no commit is empty\n" } }));
    const { path, sha } = buildRepository([
      { name: "base", files: { file: text(base), other: "1\n" } }, ...steps.map((step, index) => (index === 0 ? { ...step, parents: ["base"] } : step)),
      { name: "main", parents: ["base"], files: { other: "2\n" } }, { name: "merge", parents: ["main", steps.at(-1)?.name ?? ""], files: { other: "2\n", file: text(lines) } },
    ]);
    const repository = await openRepository(path);
    const all = await listCommits(repository);
    const parents = new Map(all.map((commit) => [commit.sha, commit.parents]));
    let found: Record<string, number> = {};
    for await (const { change, files } of walkChanges(repository, { changes: landChanges(all, repository.head, { now }), parentsOf: (of) => parents.get(of) ?? [] })) {
      if (change.sha === sha("merge")) found = Object.fromEntries(files.filter((file) => file.path === "file").flatMap(({ origins }) => origins.map(({ commit, lines: count }) => [commit, count])));
    }
    // The base's own lines, where git aligns the whole otherwise than step by step, are the first step's.
    const { [sha("base")]: ofBase = 0, ...expected } = blamed(path, sha("merge"));
    if (ofBase > 0) expected[sha("b0")] = (expected[sha("b0")] ?? 0) + ofBase;
    repository.close();
    rmSync(path, { recursive: true, force: true });
    expect(found).toEqual(expected);
  }), { numRuns: 15 });
});
