import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { scriptedBatch, type ScriptedChange } from "@/lib/fixtures/database/scriptedBatch";
import { addRepository } from "../repository/addRepository";
import type { Batch } from "./batch";
import { rebuildRollup } from "./rebuildRollup";
import { saveBatch } from "./saveBatch";
import { startReading } from "./startReading";

/** Who a commit says it is by: a name, or `agent` or `automation` for an account that a rule knows. */
interface Signed { readonly author: string; readonly trailers?: string; readonly committer?: string }

const script: readonly (ScriptedChange & { readonly signed: readonly Signed[] })[] = [
  { at: "2026-03-02T10:00:00Z", commits: ["human"], files: [{ path: "a.ts", lines: [10] }], signed: [{ author: "ann" }] },
  { at: "2026-03-02T11:00:00Z", commits: ["declared"], files: [{ path: "a.ts", lines: [20] }], signed: [{ author: "agent", trailers: "Co-authored-by: Bea <bea@example.org>" }] },
  // A merge of two commits by Cem, one by Ann and one by an agent, merged by Dan.
  { at: "2026-03-03T10:00:00Z", commits: ["unknown", "human", "human", "declared", "unknown"], files: [{ path: "b.py", lines: [3, 5, 7, 11, 0], deleted: 2 }], signed: [{ author: "ann" }, { author: "cem" }, { author: "cem" }, { author: "agent" }, { author: "dan" }] },
  // An agent's commits, merged by Dan.
  { at: "2026-03-03T12:00:00Z", commits: ["declared", "declared", "unknown"], files: [{ path: "b.py", lines: [13, 17, 0] }], signed: [{ author: "agent" }, { author: "agent" }, { author: "dan" }] },
  { at: "2026-03-04T10:00:00Z", commits: ["bot"], files: [{ path: "c.ts", lines: [40] }], signed: [{ author: "automation", committer: "dan" }] },
  { at: "2026-03-04T11:00:00Z", commits: ["declared"], files: [{ path: "c.ts", lines: [19] }], signed: [{ author: "agent" }] },
  { at: "2026-03-04T12:00:00Z", commits: ["declared"], files: [{ path: "c.ts", lines: [23] }], signed: [{ author: "agent", committer: "eve" }] },
];

const rules = { agent: "claude-code.identity", automation: "bot.github-actions" };
const address = (name: string) => `${name}@example.org`;

function signedBatch(part: typeof script, first = 0): Batch {
  const batch = scriptedBatch(part, first);
  const signed = part.flatMap((change) => change.signed);
  const kinds = signed.map(({ author }) => (author === "agent" || author === "automation" ? author : null));
  return {
    ...batch,
    commits: batch.commits.map((commit, at) => {
      const { author = "", trailers = "", committer } = signed[at] ?? {};
      const by = { mappedAuthorName: author, mappedAuthorEmail: address(author), committerName: committer ?? "GitHub", committerEmail: committer === undefined ? "noreply@github.com" : address(committer) };
      return { ...commit, facts: { ...commit.facts, ...by, message: `Title\n\n${trailers}\n` } };
    }),
    judgements: batch.judgements.map((judgement, at) => {
      const kind = kinds[at];
      return kind === null || kind === undefined ? judgement : { ...judgement, evidence: [...judgement.evidence, { rule: rules[kind], strength: "D" as const, agent: null, model: null, quote: "x", source: "author" }] };
    }),
  };
}

let base: TestDatabase;
beforeAll(async () => { base = await openTestDatabase(); });
afterAll(() => base.close());

const add = async (source: string) => (await addRepository(base.db, { source, webUrl: null, name: null })).id;
const nameSchema = z.object({ key: z.string(), name: z.string().nullable() });
const namesIn = async (id: number, sql: string) => (await base.bulk.query(nameSchema, sql, [id])).map(({ key, name }) => `${key} ${name ?? "-"}`);
const initiatorsOf = (id: number) => namesIn(id, `SELECT c."changeOrdinal"::text AS key, i."name" FROM "ChangeLines" c LEFT JOIN "Identity" i ON i."id" = c."initiatorId" WHERE c."repositoryId" = $1 ORDER BY c."changeOrdinal"`);
const linesOf = (id: number) => namesIn(id, `SELECT sum(d."lines")::text || ' ' || sum(d."deleted") AS key, i."name" FROM "DayPeople" d LEFT JOIN "Identity" i ON i."id" = d."initiatorId" WHERE d."repositoryId" = $1 GROUP BY 2 ORDER BY 2`);

test("the initiators of changes, and their lines", async () => {
  const id = await add("/whose");
  const ledger = await startReading(base.bulk, id);
  await saveBatch(base.bulk, ledger, signedBatch(script));
  await rebuildRollup(base.bulk, ledger, "due");
  expect(await initiatorsOf(id)).toEqual(["0 ann", "1 Bea", "2 cem", "3 dan", "4 -", "5 -", "6 eve"]);
  expect(await linesOf(id)).toEqual(["20 0 Bea", "10 0 ann", "26 2 cem", "30 0 dan", "23 0 eve", "59 0 -"]);
  // Its columns are the sums of the rows by verdict, and add up to the day's totals.
  const parts = (table: string, names: readonly string[]) => base.bulk.query(z.object({ measure: z.string(), sums: z.string() }), `SELECT "measure", concat_ws(' ', ${names.map((name) => `sum("${name}")`).join(", ")}) AS sums FROM "${table}" WHERE "repositoryId" = $1 GROUP BY 1 ORDER BY 1`, [id]);
  const names = ["added", "leftOut", "bot", "proven", "declared", "unknown", "humanEvidence", "humanPolicy", "deleted"];
  expect(await parts("DayPeopleTotals", names)).toEqual(await parts("DayTotals", names));
  const totals = await namesIn(id, `SELECT d."added" || ' ' || d."declared" AS key, i."name" FROM "DayPeopleTotals" d JOIN "Identity" i ON i."id" = d."initiatorId" WHERE d."repositoryId" = $1 AND "measure" = 'lines' ORDER BY i."name", d."day"`);
  expect(totals).toEqual(["20 20 Bea", "10 0 ann", "26 11 cem", "30 30 dan", "23 23 eve"]);
  const changes = await namesIn(id, `SELECT sum(d."changes") || ' ' || sum(d."commits") || ' ' || sum(d."a") || ' ' || sum(d."n") AS key, i."name" FROM "DayPeopleChanges" d LEFT JOIN "Identity" i ON i."id" = d."initiatorId" WHERE d."repositoryId" = $1 GROUP BY 2 ORDER BY 2`);
  expect(changes).toEqual(["1 1 20 20 Bea", "1 1 0 10 ann", "1 5 11 26 cem", "1 3 30 30 dan", "1 1 23 23 eve", "2 2 19 19 -"]);
});

test("one change after the other, and all again, is the same", async () => {
  const id = await add("/steps");
  const ledger = await startReading(base.bulk, id);
  for (const [at, change] of script.entries()) {
    await saveBatch(base.bulk, ledger, signedBatch([change], at));
    await rebuildRollup(base.bulk, ledger, "due");
  }
  const whole = await add("/whose");
  expect([await initiatorsOf(id), await linesOf(id)]).toEqual([await initiatorsOf(whole), await linesOf(whole)]);
  await rebuildRollup(base.bulk, ledger, "all");
  expect([await initiatorsOf(id), await linesOf(id)]).toEqual([await initiatorsOf(whole), await linesOf(whole)]);
});

test("what the forge knows of a pull request, and that an account is a bot's", async () => {
  const id = await add("/forge");
  const ledger = await startReading(base.bulk, id);
  await saveBatch(base.bulk, ledger, signedBatch(script));
  const forge = await base.db.forge.create({ data: { kind: "github", name: "GitHub" } });
  const accounts = await Promise.all(["fay", "gus", "robot"].map(async (login, at) => {
    const identity = await base.db.identity.create({ data: { name: login, email: `${String(at + 1)}+${login}@users.noreply.github.com` } });
    return await base.db.forgeAccount.create({ data: { forgeId: forge.id, externalId: String(at + 1), login, kind: login === "robot" ? "bot" : "user", identityId: identity.id } });
  }));
  const [fay, gus, robot] = accounts.map((account) => account.id);
  const pull = { repositoryId: id, state: "merged", title: "", body: new Uint8Array(), baseBranch: "main", headBranch: "x", labels: [], openedAt: new Date(0), updatedAt: new Date(0) };
  // Changes 3 (merged by Dan) and 5 (nobody known): the assignee, and the author where it is no bot.
  await base.db.pullRequest.create({ data: { ...pull, number: 103, authorId: robot ?? null, assigneeIds: [robot ?? 0, gus ?? 0], mergedById: fay ?? null } });
  await base.db.pullRequest.create({ data: { ...pull, number: 105, authorId: fay ?? null, assigneeIds: [gus ?? 0] } });
  const ann = await base.db.identity.findFirstOrThrow({ where: { name: "ann" } });
  await base.db.forgeAccount.create({ data: { forgeId: forge.id, externalId: "9", login: "ann", kind: "bot", identityId: ann.id } });
  await rebuildRollup(base.bulk, ledger, "all");
  expect(await initiatorsOf(id)).toEqual(["0 -", "1 Bea", "2 cem", "3 gus", "4 -", "5 fay", "6 eve"]);
});
