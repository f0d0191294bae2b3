import { afterAll, beforeAll, expect, it } from "vitest";
import { filterSchema } from "@/lib/core/report/filter";
import { mintVisibleScope } from "@/lib/core/report/mintVisibleScope";
import { parseUsage } from "@/lib/core/usage/parseUsage";
import { ingestPath } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { usageCost } from "../reports/usageCost";
import { usageImports } from "./usageImports";

const scope = mintVisibleScope({ reader: "ada", role: "owner", mode: "aggregate", figures: "all", details: "all" });
const monday = Date.UTC(2029, 10, 5) / 1000;
const ai = "\n\nCo-Authored-By: Claude Opus 4.8 <noreply@anthropic.com>\n";
const lines = (name: string, count: number) => Array.from({ length: count }, (_, at) => `const ${name}${String(at)} = 1 + ${String(at)};\n`).join("");
const scripted = buildRepository([
  { name: "one", at: monday, message: `fix: one${ai}`, files: { "a.ts": lines("a", 300) } }, { name: "two", at: monday + 86_400, message: `Two${ai}`, files: { "b.ts": lines("b", 100) } },
  { name: "gone", at: monday + 2 * 86_400, message: "Remove b\n", files: { "b.ts": null } },
]);
const by = { actor: "ada", now: new Date(Date.UTC(2029, 11, 1)) };
const filter = filterSchema.parse({ range: { kind: "all" } });

let test: TestDatabase;
beforeAll(async () => { test = await openTestDatabase(); await ingestPath(test, scripted.path); });
afterAll(async () => { await test.close(); });

const csv = (amount: number) => `date,agent,pricing,currency,amount\n2029-11-05,claude-code,usage,USD,${String(amount)}\n2029-11-06,claude-code,usage,USD,3\n2029-11-05,claude-code,seat,USD,600\n`;

it("divides by hand, keeps usage and seats apart, lets the later file speak, and takes a file back", async () => {
  const take = async (text: string) => { await usageImports.save(test.db, { source: "neutral", fileName: "u.csv", text, rows: parseUsage("neutral", text) }, by); };
  await take(csv(9));
  await expect(take(csv(9))).rejects.toThrow("already");
  const rows = async () => (await usageCost(test.db, scope, filter, by.now)).rows;
  expect(await rows()).toMatchObject([
    { pricing: "usage", currency: "USD", amount: 12, days: 2, merged: 400, surviving: 300, fixes: 1, perMerged: 30, perSurviving: 40, perFix: 12 },
    { pricing: "seat", amount: 600, days: 1, merged: 300, perMerged: 2000 },
  ]);
  await take(csv(5));
  expect((await rows())[0]).toMatchObject({ amount: 8, perMerged: 20 });
  const [newest] = await usageImports.list(test.db);
  await usageImports.end(test.db, newest?.id ?? 0, by);
  expect((await rows())[0]).toMatchObject({ amount: 12 });
  expect((await usageCost(test.db, mintVisibleScope({ reader: "bea", role: "member", mode: "aggregate", figures: [1], details: [] }), filter, by.now)).rows).toEqual([]);
});
