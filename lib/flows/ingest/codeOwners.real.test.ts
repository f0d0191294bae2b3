import { afterAll, beforeAll, expect, it } from "vitest";
import { filterSchema } from "@/lib/core/report/filter";
import { ingestPath } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import type { ScriptedCommit } from "@/lib/fixtures/repository/scriptedCommit";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { aiShareByOwner } from "@/lib/store/reports/aiShareByOwner";

let test: TestDatabase;
beforeAll(async () => { test = await openTestDatabase(); });
afterAll(() => test.close());

const lines = (count: number) => "const value = 1;\n".repeat(count);
const history: readonly ScriptedCommit[] = [
  { name: "a", files: { "api/a.ts": lines(1), "web/b.ts": lines(2) }, message: "One\n\nCo-Authored-By: Claude <noreply@anthropic.com>" },
  { name: "b", files: { "api/c.ts": lines(4), ".github/CODEOWNERS": "api/ @acme/api\nweb/ @acme/web @acme/api\n" } },
];
const owners = async () => (await aiShareByOwner(test.db, scopeOf(), filterSchema.parse({ range: { kind: "all" } }), new Date("2030-01-01"))).rows.map(({ owner, counted, aiLines }) => [owner, counted, aiLines]);

it("tells lines by who owns their path today, also as the file and the paths change", async () => {
  const first = buildRepository(history);
  await ingestPath(test, first.path);
  // The two lines of CODEOWNERS are nobody's; those of web are in two rows.
  expect(await owners()).toEqual([["@acme/api", 7, 3], ["", 2, 0], ["@acme/web", 2, 2]]);
});
