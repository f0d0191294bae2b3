import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { dumpLedger } from "@/lib/fixtures/database/dumpLedger";
import { ingestPath, ingestSettingsOf, testClock } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { pullsRepository, randomPulls } from "@/lib/fixtures/repository/randomPulls";
import { squashMerges } from "@/lib/fixtures/repository/squashMerges";
import { noteText, writeNotes } from "@/lib/fixtures/repository/writeNotes";
import { corrections, type NewCorrection } from "@/lib/store/correction/corrections";
import { rebuildRollup } from "@/lib/store/ledger/rebuildRollup";
import { startReading } from "@/lib/store/ledger/startReading";
import { rejudgeCorrected } from "./rejudgeCorrected";

let test: TestDatabase;
let id: number;
let path: string;
let untouched: Awaited<ReturnType<typeof dumpLedger>>;
interface Origin { readonly sha: string; readonly place: number; readonly lines: number }
let origins: readonly Origin[];
/** What each origin brought to each file, and how that was judged before anybody spoke. */
let files: readonly FileRow[];

const originSchema = z.object({ sha: z.string(), place: z.number(), lines: z.number() });
const fileSchema = z.object({ sha: z.string(), place: z.number(), path: z.string(), change: z.number(), added: z.number(), counted: z.boolean(), verdict: z.string() });
type FileRow = z.infer<typeof fileSchema>;
const fileRows = () => test.bulk.query(fileSchema, `
  SELECT encode(c.sha, 'hex') AS sha, coalesce(w."splitOf", w.place, -1) AS place, p.path, f."changeOrdinal" AS change, f.added, p."leftOutReason" IS NULL AS counted, j.verdict FROM "FileChange" f
  JOIN "FilePath" p ON p.id = f."pathId" AND p."repositoryId" = f."repositoryId" JOIN "Judgement" j ON j."repositoryId" = f."repositoryId" AND j."commitOrdinal" = f."originOrdinal"
  LEFT JOIN "LineWriter" w ON w.id = f."originOrdinal" AND w."repositoryId" = f."repositoryId" JOIN "Commit" c ON c."repositoryId" = f."repositoryId" AND c.ordinal = coalesce(w."commitOrdinal", f."originOrdinal")
  ORDER BY 4, 3, 1, 2`);
const verdictOf = { agent: "declared", people: "human", generated: "leftOut", unknown: "unknown" } as const;
const totalsSchema = z.object({ ai: z.number(), human: z.number(), unknown: z.number(), leftOut: z.number(), added: z.number() });
const totals = async () => (await test.bulk.query(totalsSchema, `SELECT sum("proven" + "declared")::int AS ai, sum("human")::int AS human, sum("unknown")::int AS unknown, sum("leftOut")::int AS "leftOut", sum("added")::int AS added FROM "ChangeLines"`))[0];

beforeAll(async () => {
  ({ path } = buildRepository(pullsRepository(fc.sample(randomPulls, { seed: 3, numRuns: 2 }).flat())));
  const { shaOf } = squashMerges(path);
  writeNotes(path, new Map([...shaOf.values()].filter((_, at) => at % 5 === 1).map((sha) => [sha, noteText({ "b0.ts": { "s_claude::t_1": "1-6" }, "b1.ts": { h_ada: "1-9" } })])));
  test = await openTestDatabase();
  id = await ingestPath(test, path);
  untouched = await dumpLedger(test.url);
  origins = await test.bulk.query(originSchema, `
    SELECT encode(c.sha, 'hex') AS sha, coalesce(w.place, -1) AS place, sum(f.added)::int AS lines FROM "FileChange" f LEFT JOIN "LineWriter" w ON w.id = f."originOrdinal" AND w."repositoryId" = f."repositoryId"
    JOIN "Commit" c ON c."repositoryId" = f."repositoryId" AND c.ordinal = coalesce(w."commitOrdinal", f."originOrdinal") GROUP BY 1, 2 HAVING sum(f.added) > 0 ORDER BY 1, 2`);
  files = await fileRows();
});
afterAll(async () => { await test.close(); });

let minute = 0;
const signed = () => ({ actor: "ada", now: new Date(testClock() + 60_000 * ++minute) });
const apply = () => rejudgeCorrected(ingestSettingsOf(test, path), id);
const say = (origin: Pick<Origin, "sha" | "place"> & { readonly path?: string }, says: NewCorrection["says"], as: "owner" | "lead" = "owner") =>
  corrections.make(test.db, { sha: origin.sha, place: origin.place, path: origin.path ?? null, says, agent: says === "agent" ? "codex" : null, model: null, reason: "I was there." }, { ...signed(), as });
const standing = async () => (await test.db.correction.findMany({ where: { endedAt: null }, orderBy: { id: "asc" } })).map((row) => row.id);
const takeAllBack = async () => {
  for (const one of await standing()) await corrections.end(test.db, one, signed());
  await apply();
};
/** All that is judged made anew from the facts. */
const fromScratch = async () => {
  await rebuildRollup(test.bulk, await startReading(test.bulk, id), "all");
  return await dumpLedger(test.url);
};

it("has commits, recorded writers and lines of nobody to correct", () => {
  expect(new Set(origins.map(({ place }) => (place > 0 ? 0 : place)))).toEqual(new Set([-2, -1, 0]));
});

it.each(["agent", "people", "generated", "unknown"] as const)("every origin said to be %s: all lines follow, by addition; taken back, all is as before, byte for byte", async (says) => {
  const before = await totals();
  for (const origin of origins) await say(origin, says);
  await apply();
  const after = await totals();
  const counted = (before?.added ?? 0) - (before?.leftOut ?? 0);
  expect(after?.added).toBe(before?.added);
  expect(after).toMatchObject(says === "generated" ? { leftOut: before?.added, ai: 0, human: 0, unknown: 0 } : { leftOut: before?.leftOut, ai: 0, human: 0, unknown: 0, ...(says === "agent" ? { ai: counted } : says === "people" ? { human: counted } : { unknown: counted }) });
  const corrected = await dumpLedger(test.url);
  expect(await fromScratch()).toEqual(corrected);
  await takeAllBack();
  expect(await dumpLedger(test.url)).toEqual(untouched);
});

it.each(["agent", "people", "generated", "unknown"] as const)("one file of every origin said to be %s: its lines follow and no others, by addition; taken back, all is as before", async (says) => {
  const before = await totals();
  const chosen = [...new Map(files.filter(({ added }) => added > 0).map((row) => [`${row.sha} ${String(row.place)}`, row])).values()];
  expect(chosen.length).toBeGreaterThan(5);
  for (const row of chosen) await say(row, says);
  await apply();
  const isChosen = (row: FileRow) => chosen.some(({ sha, place, path: at }) => sha === row.sha && place === row.place && at === row.path);
  const wanted = files.map((row) => (isChosen(row) ? { ...row, verdict: verdictOf[says] } : row));
  expect(await fileRows()).toEqual(wanted);
  const sum = (verdicts: readonly string[]) => wanted.filter(({ counted, verdict }) => verdicts.includes(counted ? verdict : "leftOut")).reduce((all, { added }) => all + added, 0);
  expect(await totals()).toEqual({ added: before?.added, ai: sum(["proven", "declared"]), human: sum(["human"]), unknown: sum(["unknown"]), leftOut: sum(["leftOut"]) });
  const corrected = await dumpLedger(test.url);
  expect(await fromScratch()).toEqual(corrected);
  await takeAllBack();
  expect(await dumpLedger(test.url)).toEqual(untouched);
});

it("in any order of making and taking back, of commits and of single files, the newest that stands decides, and the sums are those of a rebuild from scratch", async () => {
  const step = fc.record({ row: fc.nat(files.length - 1), isFile: fc.boolean(), says: fc.constantFrom("agent" as const, "people" as const, "generated" as const, "unknown" as const), takesBack: fc.option(fc.nat(20), { nil: null }) });
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
    let model: { id: number; row: Pick<FileRow, "sha" | "place"> & { path?: string }; says: keyof typeof verdictOf }[] = [];
    for (const [at, { row, isFile, says, takesBack }] of steps.entries()) {
      const { sha, place, path: file } = files[row] ?? { sha: "", place: -1, path: "" };
      const open = model[(takesBack ?? 0) % Math.max(1, model.length)];
      if (takesBack !== null && open !== undefined) {
        await corrections.end(test.db, open.id, signed());
        model = model.filter((each) => each !== open);
      } else {
        const target = isFile ? { sha, place, path: file } : { sha, place };
        await say(target, says);
        model.push({ id: Math.max(...(await standing())), row: target, says });
      }
      if (at % 2 === 1 || at === steps.length - 1) await apply();
    }
    expect(await fileRows()).toEqual(files.map((row) => {
      const newest = model.findLast((each) => each.row.sha === row.sha && each.row.place === row.place && (each.row.path ?? row.path) === row.path);
      return newest === undefined ? row : { ...row, verdict: verdictOf[newest.says] };
    }));
    const there = await dumpLedger(test.url);
    expect(await fromScratch()).toEqual(there);
    await takeAllBack();
    expect(await dumpLedger(test.url)).toEqual(untouched);
  }), { numRuns: 6, seed: 11 });
});

it("a new reading from nothing keeps corrections", async () => {
  for (const origin of origins.slice(0, 6)) await say(origin, "people");
  for (const row of files.filter(({ added }) => added > 0).slice(-6)) await say(row, "agent");
  await apply();
  const corrected = await dumpLedger(test.url);
  expect(corrected).not.toEqual(untouched);
  await test.db.repository.delete({ where: { id } });
  for (const table of ["Commit", "Change", "FilePath", "FileChange", "ChangeLives", "FileOwnership", "LedgerMemory", "LineRecord", "LineWriter", "Evidence", "EvidenceConflict", "UnknownSignature", "Judgement", "CommitAgent", "ChangeLines", "DayTotals", "DayLanguages", "DayPeople", "DayPeopleTotals", "DayLines", "DayAgentLines", "DayPeopleChanges", "DayChanges", "DayAgents", "DayEvidence", "WeekPeople", "WeekEngineers", "FileLines", "DayLives", "CohortLives", "DayRework", "DayRewrites", "RollupDue"]) await test.bulk.execute(`DELETE FROM "${table}"`);
  id = await ingestPath(test, path);
  expect(await dumpLedger(test.url)).toEqual(corrected);
  await takeAllBack();
  expect(await dumpLedger(test.url)).toEqual(untouched);
});

it("what a lead says waits, moves nothing, and stands once a second person agrees", async () => {
  const origin = origins[0];
  if (origin === undefined) throw new Error("nothing to correct");
  await say(origin, "generated", "lead");
  await apply();
  expect(await dumpLedger(test.url)).toEqual(untouched);
  const [waiting = 0] = await standing();
  await expect(corrections.agree(test.db, waiting, signed())).rejects.toMatchObject({ code: "refused" });
  await corrections.agree(test.db, waiting, { actor: "bea", now: new Date(testClock()) });
  await apply();
  expect(await dumpLedger(test.url)).not.toEqual(untouched);
  await takeAllBack();
  expect(await test.db.correction.count()).toBeGreaterThan(0);
});
