import { afterAll, beforeAll, expect, test } from "vitest";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { AppError } from "@/lib/errors";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { scriptedBatch } from "@/lib/fixtures/database/scriptedBatch";
import { rebuildRollup } from "../ledger/rebuildRollup";
import { saveBatch } from "../ledger/saveBatch";
import { savePathFacts } from "../ledger/savePathFacts";
import { saveUnreadable } from "../ledger/saveUnreadable";
import { startReading } from "../ledger/startReading";
import { readOrganisation, saveOrganisation } from "../organisation/organisation";
import { addRepository } from "./addRepository";
import { startIngestRun } from "./ingestRun";
import { removeRepository } from "./removeRepository";
import { findRepository, listRepositories } from "./repositoryState";
import { saveRepositoryState } from "./saveRepositoryState";

let base: TestDatabase;
beforeAll(async () => { base = await openTestDatabase(); });
afterAll(() => base.close());
const all = scopeOf();
const add = (source: string) => addRepository(base.db, { source, webUrl: null, name: null });

test("names become slugs; the same source is the same repository, at the same time too", async () => {
  expect(await add("git@github.com:acme/Web App.git")).toMatchObject({ slug: "web-app", isNew: true });
  expect(await add("/srv/git/web app")).toMatchObject({ slug: "web-app-2", isNew: true });
  const both = await Promise.all([add("/srv/api/.git"), add("/srv/api/.git")]);
  expect(both.map((row) => row.slug)).toEqual(["api", "api"]);
  expect(both.filter((row) => row.isNew)).toHaveLength(1);
});

test("state, run, error and what a reader may not see", async () => {
  const { id } = await add("/srv/state");
  let time = 1_000_000;
  const run = await startIngestRun(base.db, id, () => time);
  const progress = { phase: "walk", commitsTotal: 10, commitsDone: 4, linesDone: 100 };
  await run.tell(progress);
  time += 100;
  await run.tell({ ...progress, commitsDone: 5 });
  expect((await findRepository(base.db, all, "state")).run).toMatchObject({ state: "running", phase: "walk", commitsDone: 4, heartbeatAt: 1_000_000 });
  const next = await startIngestRun(base.db, id, () => time);
  expect(next.id).not.toBe(run.id);
  await next.fail(new AppError("no-space", "Full.", { hint: "Free some." }));
  await saveRepositoryState(base.db, id, { state: "failed", error: new AppError("no-space", "Full.", { hint: "Free some." }) });
  expect(await findRepository(base.db, all, "state")).toMatchObject({ state: "failed", error: { code: "no-space", message: "Full.", hint: "Free some." }, run: { state: "failed" } });
  await saveRepositoryState(base.db, id, { state: "ready", error: null });
  expect((await findRepository(base.db, all, "state")).error).toBeNull();
  await expect(findRepository(base.db, scopeOf({ figures: [] }), "state")).rejects.toMatchObject({ code: "not-found" });
  expect(await listRepositories(base.db, scopeOf({ figures: [id] }))).toHaveLength(1);
});

test("new left-out rules reach what is stored; removing takes all of it", async () => {
  const { id } = await add("/srv/gone");
  const ledger = await startReading(base.bulk, id);
  await saveBatch(base.bulk, ledger, scriptedBatch([{ at: "2026-01-05T00:00:00Z", commits: ["declared"], files: [{ path: "a.ts", lines: [4] }, { path: "b.ts", lines: [6] }] }]));
  await saveUnreadable(base.bulk, ledger, ["lost", "lost", "other"]);
  const rules = (path: string) => ({ language: "TypeScript", leftOutReason: path === "b.ts" ? "generated" as const : null });
  expect(await savePathFacts(base.bulk, ledger, rules)).toBe(1);
  expect(await savePathFacts(base.bulk, ledger, rules)).toBe(0);
  await rebuildRollup(base.bulk, ledger, "all");
  expect(await base.db.changeLines.findFirst({ where: { repositoryId: id } })).toMatchObject({ added: 10, leftOut: 6, declared: 4 });
  expect(await findRepository(base.db, all, "gone")).toMatchObject({ unreadableCount: 2, changeCount: 1 });
  await removeRepository(base.bulk, id, "ada");
  expect(await base.db.fileChange.count({ where: { repositoryId: id } })).toBe(0);
  expect(await base.db.dayLines.count({ where: { repositoryId: id } })).toBe(0);
  expect(await base.db.auditEvent.findFirst({ where: { action: "repository.remove" } })).toMatchObject({ actor: "ada", subject: "gone" });
  await expect(saveBatch(base.bulk, ledger, scriptedBatch([{ at: "2026-01-05T00:00:00Z", commits: ["human"] }], 1))).rejects.toMatchObject({ code: "not-found" });
});

test("the organisation's settings, checked and audited", async () => {
  expect(await readOrganisation(base.db)).toEqual({ name: "", timeZone: "UTC", policy: "strict", policySince: null, policyAnsweredAt: null });
  const now = new Date("2026-11-23T00:00:00Z");
  expect(await saveOrganisation(base.db, { policy: "signed", policySince: "2026-03-01", timeZone: "Europe/Paris" }, "ada", now)).toEqual({ name: "", timeZone: "Europe/Paris", policy: "signed", policySince: "2026-03-01", policyAnsweredAt: now.getTime() });
  await expect(saveOrganisation(base.db, { timeZone: "Nowhere/Land" }, "ada", now)).rejects.toMatchObject({ code: "bad-input" });
  await expect(saveOrganisation(base.db, { policySince: null }, "ada", now)).rejects.toMatchObject({ code: "bad-input" });
  expect(await base.db.auditEvent.count({ where: { action: "organisation.change" } })).toBe(1);
});
