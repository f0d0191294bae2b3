import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomHistory } from "@/lib/fixtures/ledger/randomHistory";
import { scriptHistory } from "@/lib/fixtures/ledger/scriptHistory";
import { buildRepository, runGit, type ScriptedRepository } from "@/lib/fixtures/repository/buildRepository";
import type { ScriptedCommit } from "@/lib/fixtures/repository/scriptedCommit";
import { type NotedFiles, noteText, writeNotes } from "@/lib/fixtures/repository/writeNotes";
import { openRepository } from "@/lib/sources/git/openRepository";
import { readOwners } from "../ledger/readOwners";
import { judgeHistory } from "./judgeHistory";
import { scanRepository } from "./scanRepository";

const clock = (): number => Date.UTC(2030, 0, 1);
const period = { since: null, until: null };

function build(script: readonly ScriptedCommit[], notes: Readonly<Record<string, NotedFiles>>): ScriptedRepository {
  const repository = buildRepository(script);
  writeNotes(repository.path, new Map(Object.entries(notes).map(([name, files]) => [repository.sha(name), noteText(files)])));
  return repository;
}

async function scan({ path }: ScriptedRepository) {
  const repository = await openRepository(path);
  const report = await scanRepository(repository, { period, clock });
  repository.close();
  return report;
}

async function owners({ path }: ScriptedRepository, file: string): Promise<string[]> {
  const repository = await openRepository(path);
  const owned = await readOwners(repository, file, { clock, moves: true });
  repository.close();
  return owned.map(({ from, to, verdict, agent, model }) => `${String(from)}-${String(to)} ${verdict} ${agent ?? ""} ${model ?? ""}`.trim());
}

const text = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");

describe("lines that a record names a writer of", () => {
  const squash = [
    { name: "one", files: { "a.ts": text("let a;", "let b;", "let c;", "let d;"), "my file.ts": text("const x;") } },
    { name: "two", message: "More\n\nCo-Authored-By: Claude Opus 4.5 <noreply@anthropic.com>\n", files: { "a.ts": text("let a;", "let b;", "let c;", "let d;", "let e;", "let f;") } },
  ];

  it("are proven or a person's, line by line; the rest keeps the verdict of the commit's marks", async () => {
    // Lines 1 to 4 of the second note were not added by it: they stay what they were.
    const repository = build(squash, { one: { "a.ts": { "s_claude::t_1": "1-2", "h_ada": "4" }, "my file.ts": { "s_codex::t_2": "1" } }, two: { "a.ts": { "s_codex::t_3": "1-5" } } });
    const { lines, surviving, agents, share } = await scan(repository);
    expect(lines).toEqual({ added: 7, leftOut: 0, proven: 4, declared: 1, human: 1, unknown: 1, bot: 0 });
    expect(surviving).toEqual({ total: 7, leftOut: 0, proven: 4, declared: 1, human: 1, unknown: 1, bot: 0 });
    expect(share).toEqual({ value: 5 / 7, floor: 4 / 7, ceiling: 6 / 7, coverage: 6 / 7 });
    expect(agents).toEqual([
      { agent: "claude-code", model: "claude-opus-4-8", commits: 1, changes: 1, lines: 2 },
      { agent: "codex", model: "gpt-5.5", commits: 2, changes: 2, lines: 2 },
      { agent: "claude-code", model: "claude-opus-4-5", commits: 1, changes: 1, lines: 1 },
    ].sort((one, other) => other.lines - one.lines || other.commits - one.commits));
    expect(await owners(repository, "a.ts")).toEqual([
      "1-2 proven claude-code claude-opus-4-8", "3-3 unknown", "4-4 human", "5-5 proven codex gpt-5.5", "6-6 declared claude-code claude-opus-4-5",
    ]);
  });

  it("decide the verdict of a commit where they are most of its lines", async () => {
    const repository = build(squash, { one: { "a.ts": { "s_claude::t_1": "1-2", "h_ada": "4" }, "my file.ts": { "s_codex::t_2": "1" } }, two: { "a.ts": { "h_ada": "1-6" } } });
    const opened = await openRepository(repository.path);
    const commits = await judgeHistory(opened, period, clock);
    opened.close();
    expect(commits.map(({ verdict, agent, lineShare }) => ({ verdict, agent, lineShare }))).toEqual([
      { verdict: "proven", agent: "claude-code", lineShare: { agent: 3 / 5, person: 1 / 5 } },
      { verdict: "human", agent: null, lineShare: { agent: 0, person: 1 } },
    ]);
    expect(commits[0]?.evidence.map(({ rule, strength, quote }) => `${rule} ${strength} ${quote}`)).toEqual(["git-ai-note L s_claude: 2 of 5 lines", "git-ai-note L s_codex: 1 of 5 lines", "git-ai-note L h_ada: 1 of 5 lines"]);
  });

  it("are found behind a merge, whatever the branch's other commits and the merge did to the file", async () => {
    const base = text("1", "2", "3");
    const repository = build([
      { name: "base", files: { "a.ts": base, "b.ts": base } },
      { name: "first", parents: ["base"], files: { "a.ts": text("by codex alpha", "1", "2", "3"), "whole.ts": text("w one", "w two") } },
      { name: "second", parents: ["first"], files: { "a.ts": text("typed zero", "by codex alpha", "1", "2", "3", "by claude omega") } },
      { name: "main", parents: ["base"], files: { "b.ts": text("0", "1", "2", "3") } },
      { name: "merge", parents: ["main", "second"], message: "Merge pull request #3 from ada/x", files: { "whole.ts": text("w one", "w two"), "a.ts": text("typed zero", "by codex alpha", "1", "by the merge", "2", "3", "by claude omega") } },
    ], {
      first: { "a.ts": { "s_codex::t_1": "1" }, "whole.ts": { "s_codex::t_1": "2" } }, second: { "a.ts": { "s_claude::t_2": "6" } }, merge: { "a.ts": { "h_ada": "4" } },
    });
    expect(await owners(repository, "a.ts")).toEqual(["1-1 unknown", "2-2 proven codex gpt-5.5", "3-3 unknown", "4-4 human", "5-6 unknown", "7-7 proven claude-code claude-opus-4-8"]);
    expect(await owners(repository, "whole.ts")).toEqual(["1-1 unknown", "2-2 proven codex gpt-5.5"]);
  });

  it("stay an automation's where it is the author", async () => {
    const repository = build([{ name: "bump", author: "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>", files: { "a.ts": text("x") } }], { bump: { "a.ts": { "s_claude::t_1": "1" } } });
    expect((await scan(repository)).lines).toMatchObject({ bot: 1, proven: 0 });
  });

  it("come from the tool's own ref first, then from what it fetched; notes that are damaged, empty or of other commits change nothing", async () => {
    const repository = build(squash, { one: { "a.ts": { "s_claude::t_1": "1" } } });
    writeNotes(repository.path, new Map([[repository.sha("one"), noteText({ "a.ts": { "s_codex::t_1": "1-4" } })], [repository.sha("two"), noteText({ "a.ts": { "s_codex::t_1": "6" } })]]), "refs/notes/ai-remote/origin");
    expect((await scan(repository)).lines).toMatchObject({ proven: 2, declared: 1 });
    const damaged = build(squash, {});
    writeNotes(damaged.path, new Map([[damaged.sha("one"), "encrypted \u0001"], [damaged.sha("two"), "a.ts\n  s_claude::t_1 5\n---\n{"]]));
    expect((await scan(damaged)).lines).toMatchObject({ proven: 0, declared: 2, unknown: 5 });
  });
});

/** Added lines of every change that its note claims, from git's own diff, one process a change. */
function claimedByGit(path: string, claims: (line: number) => string): Record<string, number> {
  const found: Record<string, number> = { s_claude: 0, h_ada: 0 };
  const shas = runGit(path, ["rev-list", "--first-parent", "HEAD"]).toString().trim().split("\n");
  for (const sha of shas) {
    let line = 0;
    for (const row of runGit(path, ["show", "-m", "--first-parent", "--format=", "-U0", "-M", "-l1000", sha]).toString("latin1").split("\n")) {
      const [, start] = /^@@ -\S+ \+(\d+)/.exec(row) ?? [];
      if (start !== undefined) line = Number(start);
      else if (row.startsWith("+") && !row.startsWith("+++ ")) {
        const key = claims(line++);
        if (key !== "") found[key] = (found[key] ?? 0) + 1;
      }
    }
  }
  return found;
}

it("are those that git's diff and the note have in common, over random histories", { timeout: 240_000 }, async () => {
  // Every commit's note claims lines of every file by the same rule, most of which it did not add.
  const claims = (line: number): string => (line % 3 === 1 ? "s_claude" : line % 3 === 2 ? "h_ada" : "");
  const numbers = (rest: number): string => Array.from({ length: 400 }, (_, at) => at + 1).filter((line) => line % 3 === rest).join(",");
  const everyFile = Object.fromEntries(["a.ts", "b.ts", "lib/c.ts", "lib/d.ts"].map((path) => [path, { "s_claude::t_1": numbers(1), h_ada: numbers(2) }]));
  await fc.assert(fc.asyncProperty(fc.array(randomHistory, { minLength: 1, maxLength: 2 }), async (histories) => {
    const script = scriptHistory(histories).filter(({ name }) => !name.startsWith("branch")).map((commit) => ({ ...commit, parents: commit.parents?.slice(0, 1) ?? [] }));
    if (script.length === 0) return;
    const repository = build(script, Object.fromEntries(script.map(({ name }) => [name, everyFile])));
    const expected = claimedByGit(repository.path, claims);
    const { lines } = await scan(repository);
    expect({ s_claude: lines.proven, h_ada: lines.human }).toEqual(expected);
  }), { numRuns: 12 });
});
