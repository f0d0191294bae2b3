import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeCommit } from "@/lib/core/attribution/judgeCommit";
import { commitOf } from "@/lib/core/attribution/commitOf.fixture";
import { dumpLedger } from "@/lib/fixtures/database/dumpLedger";
import { ingestPath, ingestSettingsOf } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { withTestDatabase } from "@/lib/fixtures/database/withTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { pullsRepository, randomPulls } from "@/lib/fixtures/repository/randomPulls";
import { squashMerges } from "@/lib/fixtures/repository/squashMerges";
import { rejudgeRepository } from "@/lib/flows/ingest/rejudgeRepository";
import { registerSource } from "@/lib/flows/ingest/registerSource";
import { shareOf } from "@/lib/core/measures/share";
import { readParts } from "@/lib/store/ledger/readParts";
import { type RepositoryPolicy, saveRepositoryPolicy } from "@/lib/store/repository/repositoryPolicy";
import { organisationRules, type RuleDraft } from "@/lib/store/rules/organisationRules";
import { previewPolicy } from "./previewPolicy";
import { previewRule, type RuleMove } from "./previewRule";

let test: TestDatabase;
let id: number;
let path: string;

beforeAll(async () => {
  ({ path } = buildRepository(pullsRepository(fc.sample(randomPulls, { seed: 11, numRuns: 2 }).flat())));
  squashMerges(path);
  test = await openTestDatabase();
  id = await ingestPath(test, path);
});
afterAll(async () => { await test.close(); });

const by = { actor: "ada", now: new Date("2026-03-01T00:00:00Z") };
const settings = () => ingestSettingsOf(test, path);
const draft = (rule: Partial<RuleDraft>): RuleDraft => ({ looksAt: "address", pattern: "person1@example.org", agent: "acme-coder", strength: "D", since: null, until: null, note: "", ...rule });
const codex = judgeCommit(commitOf({ message: "Fix\n\nCo-authored-by: Codex <codex@openai.com>\n" })).evidence[0]?.rule ?? "";

/** Judges again, and compares with a reading from scratch under the same rules and policies. */
async function demandSame(): Promise<void> {
  await rejudgeRepository(settings(), id);
  await withTestDatabase(async (fresh) => {
    await fresh.db.organisationRule.createMany({ data: await test.db.organisationRule.findMany() });
    await registerSource(fresh.db, path, "/");
    const { policy, policySince } = await test.db.repository.findUniqueOrThrow({ where: { id } });
    await fresh.db.repository.updateMany({ data: { policy, policySince } });
    await ingestPath(fresh, path);
    expect(await dumpLedger(test.url)).toEqual(await dumpLedger(fresh.url));
  });
}

async function moved(move: RuleMove, save: () => Promise<unknown>): Promise<number> {
  const preview = await previewRule(settings(), move, 60_000);
  await save();
  await demandSame();
  expect(preview.after).toEqual(shareOf(await readParts(test.bulk, [id])));
  expect(preview.examined).toBe(preview.commits);
  return preview.moved.reduce((sum, { commits }) => sum + commits, 0);
}

describe("rules of the organisation", () => {
  it("are previewed as they then judge, and judged again is judged from scratch: added, edited, a catalogue rule off and on, ended, brought back", async () => {
    const before = await dumpLedger(test.url);
    const add = async (rule: Partial<RuleDraft>, instead: number | null = null) => await moved({ add: { ...draft(rule), id: 0 }, instead }, () => organisationRules.add(test.db, draft(rule), instead, by));
    const last = async () => (await test.db.organisationRule.findFirstOrThrow({ orderBy: { id: "desc" } })).id;
    expect(await add({})).toBeGreaterThan(3);
    const first = await last();
    expect(await add({ agent: "other-coder", looksAt: "name", pattern: "Person 2" }, first)).toBeGreaterThan(3);
    const second = await last();
    expect(await add({ strength: "B", agent: "", looksAt: "name", pattern: "Per*0" })).toBeGreaterThan(3);
    const third = await last();
    expect(await moved({ switchOff: codex }, () => organisationRules.switchOff(test.db, codex, "noise", by))).toBeGreaterThan(0);
    const fourth = await last();
    for (const rule of [second, third]) expect(await moved({ end: rule }, () => organisationRules.end(test.db, rule, by))).toBeGreaterThan(0);
    await organisationRules.end(test.db, fourth, by);
    await demandSame();
    expect(await dumpLedger(test.url)).toEqual(before);
    await organisationRules.bringBack(test.db, second, by);
    await demandSame();
    await organisationRules.end(test.db, await last(), by);
    await demandSame();
    expect(await dumpLedger(test.url)).toEqual(before);
    await expect(organisationRules.end(test.db, second, by)).rejects.toMatchObject({ code: "conflict" });
    await expect(organisationRules.add(test.db, draft({}), second, by)).rejects.toMatchObject({ code: "conflict" });
    await expect(organisationRules.add(test.db, draft({ pattern: "*@*" }), null, by)).rejects.toMatchObject({ code: "bad-input" });
    expect((await test.db.auditEvent.findMany({ where: { actor: "ada" }, orderBy: { id: "asc" } })).map(({ action }) => action)).toEqual(["rule.add", "rule.change", "rule.add", "rule.switchOff", "rule.end", "rule.end", "rule.end", "rule.add", "rule.end"]);
  });

  it("a repository's own policy holds there, is previewed as it then judges, and can be taken back", async () => {
    const before = await dumpLedger(test.url);
    for (const policy of [{ policy: "signed", policySince: "2000-01-01" }, { policy: "adopters", policySince: null }, null] as readonly (RepositoryPolicy | null)[]) {
      const preview = await previewPolicy(settings(), id, policy, 60_000);
      await saveRepositoryPolicy(test.db, { id, slug: "r" }, policy, "ada", by.now);
      await demandSame();
      expect(preview.after).toEqual(shareOf(await readParts(test.bulk, [id])));
    }
    expect(await dumpLedger(test.url)).toEqual(before);
  });
});
