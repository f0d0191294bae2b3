import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { scriptedBatch, type ScriptedChange } from "@/lib/fixtures/database/scriptedBatch";
import { addRepository } from "../repository/addRepository";
import type { Batch } from "./batch";
import { rebuildRollup } from "./rebuildRollup";
import { saveBatch } from "./saveBatch";
import { startReading } from "./startReading";

// Week of 2 March 2026: Ann lands ten lines, Bea 20 by an agent; Cem a merge with three lines of Ann's and eleven by AI. Week of 9 March: Ann lands one line.
const script: readonly (ScriptedChange & { readonly authors: readonly string[] })[] = [
  { at: "2026-03-02T10:00:00Z", commits: ["human"], files: [{ path: "a.ts", lines: [10] }], authors: ["ann"] },
  { at: "2026-03-03T10:00:00Z", commits: ["declared"], files: [{ path: "a.ts", lines: [20] }], authors: ["bea"] },
  { at: "2026-03-04T10:00:00Z", commits: ["unknown", "declared", "human", "unknown"], files: [{ path: "b.py", lines: [3, 11, 7, 0], deleted: 2 }], authors: ["ann", "cem", "cem", "cem"] },
  { at: "2026-03-10T10:00:00Z", commits: ["human"], files: [{ path: "b.py", lines: [1] }], authors: ["ann"] },
];

function batchOf(part: typeof script, first = 0): Batch {
  const batch = scriptedBatch(part, first);
  const authors = part.flatMap((change) => change.authors);
  return { ...batch, commits: batch.commits.map((commit, at) => ({ ...commit, facts: { ...commit.facts, mappedAuthorName: authors[at] ?? "", mappedAuthorEmail: `${authors[at] ?? ""}@example.org` } })) };
}

let base: TestDatabase;
beforeAll(async () => { base = await openTestDatabase(); });
afterAll(() => base.close());

const rowSchema = z.object({ week: z.string(), name: z.string(), pulled: z.boolean(), units: z.number(), sizes: z.array(z.number()), own: z.number(), ai: z.number() });
const rowsOf = (id: number) => base.bulk.query(rowSchema, `SELECT w."week"::text AS week, i."name", w."pulled", w."units", w."sizes", w."ownLines"::float8 AS own, w."ownAiLines"::float8 AS ai FROM "WeekEngineers" w JOIN "Identity" i ON i."id" = w."identityId" WHERE w."repositoryId" = $1 ORDER BY 1, 2, 3`, [id]);

const first = [
  { week: "2026-03-02", name: "ann", pulled: false, units: 1, sizes: [10], own: 13, ai: 0 },
  { week: "2026-03-02", name: "bea", pulled: false, units: 1, sizes: [20], own: 20, ai: 20 },
  { week: "2026-03-02", name: "cem", pulled: false, units: 1, sizes: [21], own: 21, ai: 11 },
];
const last = { week: "2026-03-09", name: "ann", pulled: false, units: 1, sizes: [1], own: 1, ai: 0 };

test("what landed by week, and whose lines are by AI; change by change is the same, and so is all again", async () => {
  const id = (await addRepository(base.db, { source: "/weeks", webUrl: null, name: null })).id;
  const ledger = await startReading(base.bulk, id);
  await saveBatch(base.bulk, ledger, batchOf(script.slice(0, 3)));
  await rebuildRollup(base.bulk, ledger, "due");
  expect(await rowsOf(id)).toEqual(first);
  await saveBatch(base.bulk, ledger, batchOf(script.slice(3), 3));
  await rebuildRollup(base.bulk, ledger, "due");
  expect(await rowsOf(id)).toEqual([...first, last]);
  await rebuildRollup(base.bulk, ledger, "all");
  expect(await rowsOf(id)).toEqual([...first, last]);
});

test("a pull request of two changes is one unit, with its newest change", async () => {
  const id = (await addRepository(base.db, { source: "/pulled", webUrl: null, name: null })).id;
  const ledger = await startReading(base.bulk, id);
  await saveBatch(base.bulk, ledger, batchOf(script.filter((_, at) => at !== 1 && at !== 2)));
  await base.bulk.execute(`INSERT INTO "ChangePull" ("repositoryId", "changeOrdinal", "number", "by", "judgedBy") VALUES ($1, 0, 7, 'rebase', ''), ($1, 1, 7, 'rebase', '')`, [id]);
  await rebuildRollup(base.bulk, ledger, "due");
  expect(await rowsOf(id)).toEqual([{ week: "2026-03-02", name: "ann", pulled: true, units: 0, sizes: [], own: 10, ai: 0 }, { week: "2026-03-09", name: "ann", pulled: true, units: 1, sizes: [11], own: 1, ai: 0 }]);
});
