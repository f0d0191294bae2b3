import { join } from "node:path";
import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sharedHistory } from "@/lib/core/history/sharedHistory";
import { filterSchema } from "@/lib/core/report/filter";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import type { ScriptedCommit } from "@/lib/fixtures/repository/scriptedCommit";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { changeDetail } from "@/lib/store/reports/changeDetail";
import { fileGroups } from "@/lib/store/reports/fileGroups";
import { leftOutByReason } from "@/lib/store/reports/leftOutByReason";
import { repositoryStatus } from "@/lib/store/reports/repositoryStatus";
import { sharedCommits } from "@/lib/store/reports/sharedCommits";
import { ingestRepository } from "./ingestRepository";
import { registerSource } from "./registerSource";

const now = new Date(Date.UTC(2030, 0, 1));
const commit = (name: string): ScriptedCommit => ({ name, message: name, files: { [`${name}.ts`]: `const of${name} = "a line";\n`.repeat(10) } });
const upstream = buildRepository([commit("one"), commit("two")]);
const fork = buildRepository([commit("one"), commit("two"), commit("three")]);

let test: TestDatabase;
let forkId: number;
beforeAll(async () => {
  test = await openTestDatabase();
  for (const [slug, { path }] of [["hidden-upstream", upstream], ["fork", fork]] as const) {
    const [added] = await registerSource(test.db, path, "/");
    if (added === undefined) throw new Error("nothing was added");
    forkId = added.id;
    await ingestRepository({ db: test.db, databaseUrl: test.url, mirrorsFolder: join(path, "mirrors"), clock: () => now.getTime() }, forkId, new AbortController().signal);
    await test.db.repository.update({ where: { id: forkId }, data: { slug, name: slug } });
  }
});
afterAll(async () => {
  await test.close();
  for (const { path } of [upstream, fork]) rmSync(path, { recursive: true, force: true });
});

it("what a hidden repository counts is left out here in words that are the same for who sees it and who does not, and that do not say that it is there", async () => {
  const filter = filterSchema.parse({ repositories: ["fork"], range: { kind: "all" } });
  const tell = async (scope: ReturnType<typeof scopeOf>) => {
    const { files, commits } = await changeDetail(test.db, scope, filter, now, "fork", fork.sha("two"));
    const lines = await fileGroups(test.db, scope, "fork", "one.ts");
    return {
      reasons: (await leftOutByReason(test.db, scope, filter, now)).rows, shared: await sharedCommits(test.db, scope, "fork"), files: files.rows,
      commits: commits.map(({ verdict, reason }) => ({ verdict, reason })), origins: [...lines.origins.values()].map(({ verdict, reason }) => ({ verdict, reason })), status: (await repositoryStatus(test.db, scope)).rows.filter(({ repository }) => repository === "fork"),
    };
  };
  const [seesBoth, seesFork] = [await tell(scopeOf()), await tell(scopeOf({ role: "member", figures: [forkId], details: [forkId] }))];
  expect(seesFork).toEqual(seesBoth);
  expect(seesFork.reasons).toEqual([{ reason: sharedHistory.reason, lines: 20, ofAdded: 20 / 30 }]);
  expect(seesFork.shared).toBe(2);
  expect(seesFork.commits).toEqual([{ verdict: "leftOut", reason: sharedHistory.sentence }]);
  expect(seesFork.origins).toEqual([{ verdict: "leftOut", reason: sharedHistory.sentence }]);
  expect(JSON.stringify({ ...seesFork, files: [] })).not.toMatch(/upstream|elsewhere|another|earlier/);
});
