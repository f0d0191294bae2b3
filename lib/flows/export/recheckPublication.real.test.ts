import { afterAll, beforeAll, expect, it } from "vitest";
import { filterSchema } from "@/lib/core/report/filter";
import { mintVisibleScope } from "@/lib/core/report/mintVisibleScope";
import { ingestPath } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { publications } from "@/lib/store/publication/publications";
import type { ExportRequest } from "./exportRequest";
import { exportReport } from "./exportReport";
import { recheckPublication } from "./recheckPublication";

const scope = mintVisibleScope({ reader: "ada", role: "owner", mode: "aggregate", figures: "all", details: "all" });
const monday = Date.UTC(2029, 10, 5) / 1000;
const commits = Array.from({ length: 4 }, (_, at) => ({ name: `c${String(at)}`, at: monday + at * 3_600, message: "Change\n\nCo-Authored-By: Claude Opus 4.8 <noreply@anthropic.com>\n", files: { [`f${String(at)}.ts`]: "const a = 1;\n".repeat(10) } }));

let test: TestDatabase;
beforeAll(async () => { test = await openTestDatabase(); await ingestPath(test, buildRepository(commits).path); });
afterAll(async () => { await test.close(); });

it("keeps what was told, finds it standing, and says what changed it when it is another", async () => {
  const request = { id: "aiShareTotals", format: "csv", filter: filterSchema.parse({ range: { kind: "all" } }), query: { search: "", verdicts: [], sort: "landedAt", descending: true, page: 1, pageSize: 50 }, sha: null, path: null, header: "ids", bom: false, notes: false } satisfies ExportRequest;
  const world = { db: test.db, scope, now: new Date(Date.UTC(2030, 0, 1)) };
  await exportReport(world, request);
  const [told] = await publications.list(test.db, 10);
  if (told === undefined) throw new Error("nothing was kept");
  expect(told).toMatchObject({ actor: "ada", kind: "export", report: "aiShareTotals", policy: "strict", rows: 1 });
  expect(Object.values(told.changes)).toEqual([4]);
  expect(Object.entries(told.figures).filter(([name]) => name.endsWith("declared")).map(([, value]) => value)).toEqual([40]);
  expect(await recheckPublication(test.db, scope, told)).toEqual({ changed: [], causes: [], problem: null });
  // A rollup that says otherwise, and what may have done it: one correction more and two changes that came late.
  await test.db.$executeRaw`UPDATE "DayTotals" SET "unknown" = "unknown" + "declared", "declared" = 0`;
  await test.db.repository.updateMany({ data: { changeCount: 6 } });
  await test.db.correction.create({ data: { sha: new Uint8Array(20), says: "people", reason: "r", madeBy: "ada", madeAs: "owner", madeAt: new Date(Date.UTC(2030, 0, 2)), standsSince: new Date(Date.UTC(2030, 0, 2)) } });
  const found = await recheckPublication(test.db, scope, told);
  expect(found.causes).toEqual(["corrections: 1 made or taken back", "late data: 2 changes read since"]);
  expect(found.changed.find(({ name }) => name.endsWith("declared"))).toMatchObject({ before: 40, after: 0 });
});
