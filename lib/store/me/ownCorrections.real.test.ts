import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { ingestPath } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { mintVisibleScope } from "@/lib/core/report/mintVisibleScope";
import { ownCorrections } from "./ownCorrections";

let test: TestDatabase;
let ids: readonly number[];
let shas: { readonly mine: string; readonly theirs: string };
beforeAll(async () => {
  test = await openTestDatabase();
  const { path, sha } = buildRepository([{ name: "mine", files: { "a.ts": "one\n" }, author: "Ada <ada@example.org>" }, { name: "theirs", files: { "a.ts": "two\n" }, author: "Bob <bob@example.org>" }]);
  await ingestPath(test, path);
  shas = { mine: sha("mine"), theirs: sha("theirs") };
  ids = (await test.bulk.query(z.object({ id: z.number() }), `SELECT "id" FROM "Identity" WHERE "email" = 'ada@example.org'`)).map(({ id }) => id);
  const make = (sha: string, madeBy: string, reason: string, day: number) => test.db.correction.create({ data: { sha: Buffer.from(sha, "hex"), says: "people", reason, madeBy, madeAs: "owner", madeAt: new Date(Date.UTC(2026, 0, day)), standsSince: new Date(Date.UTC(2026, 0, day)) } });
  await make(shas.mine, "bob", "of Ada's commit", 1);
  await make(shas.theirs, "ada", "by Ada", 2);
  await make(shas.theirs, "bob", "none of hers", 3);
});
afterAll(async () => { await test.close(); });

const scope = (details: "all" | readonly number[]) => mintVisibleScope({ reader: "ada", role: "member", mode: "open", figures: details, details });

it("tells a person what was corrected of their commits and what they corrected, newest first, and nothing else", async () => {
  const found = await ownCorrections(test.db, scope("all"), ids, 10);
  expect(found.map(({ reason, sha, madeBy }) => [reason, sha, madeBy])).toEqual([["by Ada", shas.theirs, "ada"], ["of Ada's commit", shas.mine, "bob"]]);
  expect((await ownCorrections(test.db, scope("all"), [], 10)).map(({ reason }) => reason)).toEqual(["by Ada"]);
});

it("tells nothing of repositories that the reader may not see", async () => {
  expect(await ownCorrections(test.db, scope([]), ids, 10)).toEqual([]);
});
