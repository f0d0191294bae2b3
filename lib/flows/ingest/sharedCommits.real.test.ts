import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import type { ScriptedCommit } from "@/lib/fixtures/repository/scriptedCommit";
import { fileGroups } from "@/lib/store/reports/fileGroups";
import { forgetRepository } from "../repository/forgetRepository";
import { ingestRepository } from "./ingestRepository";
import { registerSource } from "./registerSource";
import { rejudgeRepository } from "./rejudgeRepository";

const clock = (): number => Date.UTC(2030, 0, 1);
const commit = (name: string, lines: number, message = name): ScriptedCommit => ({ name, message, files: { [`src/${name}.ts`]: `const of${name} = "a line";\n`.repeat(lines) } });

/** 10 + 20 lines that both have, 20 of them by an agent; the fork adds 5. */
const common = [commit("one", 10), commit("two", 20, "two\n\nCo-Authored-By: Claude Opus 4.8 <noreply@anthropic.com>\n")];
const upstream = buildRepository(common);
const fork = buildRepository([...common, commit("three", 5)]);

let test: TestDatabase;
beforeEach(async () => { test = await openTestDatabase(); });
afterEach(async () => { await test.close(); });

const settings = () => ({ db: test.db, databaseUrl: test.url, mirrorsFolder: join(fork.path, "mirrors"), clock });
const ingest = (id: number) => ingestRepository(settings(), id, new AbortController().signal);

async function register(path: string): Promise<number> {
  const [added] = await registerSource(test.db, path, "/");
  if (added === undefined) throw new Error("nothing was added");
  return added.id;
}

/** Lines and changes of each repository, by id, from the rollups that pages read, and how many lines of its files at the head are counted. */
async function counts(): Promise<Record<number, { added: number; leftOut: number; declared: number; changes: number; commits: number; agentCommits: number; alive: number }>> {
  const row = z.object({ id: z.number(), added: z.number(), leftOut: z.number(), declared: z.number(), changes: z.number(), commits: z.number(), agentCommits: z.number(), alive: z.number() });
  const rows = await test.bulk.query(row, `
    SELECT r."id", t.*, c.*, coalesce((SELECT sum("commits") FROM "DayAgents" a WHERE a."repositoryId" = r."id" AND a."agent" = '*'), 0)::int AS "agentCommits",
      coalesce((SELECT sum("lines") FROM "FileLines" f WHERE f."repositoryId" = r."id" AND f."verdict" <> 'leftOut'), 0)::int AS alive
    FROM (SELECT * FROM "Repository" WHERE "commitCount" > 0) r,
    LATERAL (SELECT sum("added")::int AS added, sum("leftOut")::int AS "leftOut", sum("declared")::int AS declared FROM "DayTotals" d WHERE d."repositoryId" = r."id" AND "measure" = 'lines') t,
    LATERAL (SELECT sum("changes")::int AS changes, sum("commits")::int AS commits FROM "DayChanges" d WHERE d."repositoryId" = r."id") c`);
  return Object.fromEntries(rows.map(({ id, ...rest }) => [id, rest]));
}

const all = { added: 30, leftOut: 0, declared: 20, changes: 2, commits: 2, agentCommits: 1, alive: 30 };
const ownOnly = { added: 35, leftOut: 30, declared: 0, changes: 1, commits: 1, agentCommits: 0, alive: 5 };

it("a fork leaves out what its upstream has, and counts it again once the upstream is removed", async () => {
  const [first, second] = [await register(upstream.path), await register(fork.path)];
  await ingest(first);
  await ingest(second);
  expect(await counts()).toEqual({ [first]: all, [second]: ownOnly });
  await ingest(second);
  expect(await counts()).toEqual({ [first]: all, [second]: ownOnly });
  const { slug } = await test.db.repository.findUniqueOrThrow({ where: { id: second } });
  const shown = await fileGroups(test.db, scopeOf(), slug, "src/two.ts");
  expect(shown.report.rows.map(({ lines, verdict, agent }) => ({ lines, verdict, agent }))).toEqual([{ lines: 20, verdict: "leftOut", agent: null }]);
  await forgetRepository(test.db, test.url, first, "test");
  await rejudgeRepository(settings(), second);
  expect(await counts()).toEqual({ [second]: { added: 35, leftOut: 0, declared: 20, changes: 3, commits: 3, agentCommits: 1, alive: 35 } });
});

it("the one that was added first counts, also when it is read last", async () => {
  const [first, second] = [await register(upstream.path), await register(fork.path)];
  await ingest(second);
  expect((await counts())[second]).toEqual({ added: 35, leftOut: 0, declared: 20, changes: 3, commits: 3, agentCommits: 1, alive: 35 });
  await ingest(first);
  await rejudgeRepository(settings(), second);
  expect(await counts()).toEqual({ [first]: all, [second]: ownOnly });
});

it("a fork that was added first counts all, and its upstream nothing", async () => {
  const [first, second] = [await register(fork.path), await register(upstream.path)];
  await ingest(first);
  await ingest(second);
  expect(await counts()).toEqual({
    [first]: { added: 35, leftOut: 0, declared: 20, changes: 3, commits: 3, agentCommits: 1, alive: 35 },
    [second]: { added: 30, leftOut: 30, declared: 0, changes: 0, commits: 0, agentCommits: 0, alive: 0 },
  });
});

/** The upstream's history written anew below a folder, by another committer, with one commit of its own. */
const imported = buildRepository([
  ...common.map((each, at) => ({ ...each, files: { [`packages/shop/src/${each.name}.ts`]: Object.values(each.files ?? {})[0] ?? null }, at: 1_800_000_000 + at, authoredAt: 1_700_000_000 + at * 3_600, committer: "Importer <importer@example.org>" })),
  { ...commit("three", 5), at: 1_800_000_100 },
]);

it("a history that was written anew counts once, whichever of both is read first", async () => {
  const [first, second] = [await register(upstream.path), await register(imported.path)];
  await ingest(second);
  expect((await counts())[second]).toMatchObject({ leftOut: 0, changes: 3 });
  await ingest(first);
  await rejudgeRepository(settings(), second);
  expect(await counts()).toEqual({ [first]: all, [second]: ownOnly });
  await ingest(second);
  expect(await counts()).toEqual({ [first]: all, [second]: ownOnly });
  await forgetRepository(test.db, test.url, first, "test");
  await rejudgeRepository(settings(), second);
  expect((await counts())[second]).toMatchObject({ added: 35, leftOut: 0, declared: 20, changes: 3 });
});

it("a cherry-pick into another repository counts once; the same lines at another time are other work", async () => {
  const other = buildRepository([{ name: "own", message: "own", files: { "own.ts": "const own = 1;\n" } }]);
  const work = join(other.path, "work");
  runGit(other.path, ["worktree", "add", "--quiet", "--detach", work, "main"]);
  runGit(work, ["fetch", "--quiet", upstream.path, "main"]);
  runGit(work, ["-c", "user.name=Bea", "-c", "user.email=bea@example.org", "cherry-pick", "-x", "FETCH_HEAD"]);
  // The same lines again, written by hand later on, and taken away in between.
  runGit(work, ["-c", "user.name=Bea", "-c", "user.email=bea@example.org", "revert", "--no-edit", "HEAD"]);
  runGit(work, ["-c", "user.name=Bea", "-c", "user.email=bea@example.org", "revert", "--no-edit", "HEAD"]);
  runGit(other.path, ["update-ref", "refs/heads/main", runGit(work, ["rev-parse", "HEAD"]).toString().trim()]);
  runGit(other.path, ["worktree", "remove", "--force", work]);
  const [first, second] = [await register(upstream.path), await register(other.path)];
  await ingest(first);
  await ingest(second);
  expect(await counts()).toMatchObject({ [first]: all, [second]: { added: 41, leftOut: 20, changes: 3, commits: 3, agentCommits: 0 } });
});
