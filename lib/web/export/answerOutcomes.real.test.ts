import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { filterSchema } from "@/lib/core/report/filter";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { servePrometheus, type ServedPrometheus } from "@/lib/fixtures/forge/servePrometheus";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { createApiToken } from "@/lib/flows/token/createApiToken";
import { findCampaign, saveCampaign } from "@/lib/store/fix/campaigns";
import { readOutcomes, saveSeries } from "@/lib/store/fix/outcomes";
import { campaignWeeks } from "@/lib/store/reports/campaignWeeks";
import { readOutcomeSeries } from "@/lib/flows/fix/readOutcomeSeries";
import { campaignFormOf, campaignOf } from "../action/campaignOf";
import { uploadOutcomes } from "../action/uploadOutcomes";
import { answerOutcomes } from "./answerOutcomes";

vi.mock("server-only", () => ({}));
// An action by itself: who may do it is asked elsewhere.
vi.mock("../action/perform", () => ({ perform: ({ run }: { readonly run: (db: unknown, reader: unknown) => Promise<unknown> }) => run(base.db, { user: { id: "ada" } }) }));
vi.mock("../session/findReader", () => ({ findReader: () => Promise.reject(new Error("the cookies were looked at")) }));
vi.mock("@/lib/clock", () => ({ systemClock: () => Date.parse("2026-06-29T09:00:00Z") }));

const now = new Date("2026-06-29T09:00:00Z");
const midnight = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000;
/** Errors of a day stand at the midnight that ends it: 402,000 a day until the campaign starts on 1 June, 402 from 8 June on; nothing is known of 3 June. */
const errorsAt = (_: string, at: number) => (at === midnight("2026-06-04") ? null : at <= midnight("2026-06-08") ? "402000" : "4.02e+02");

let base: TestDatabase;
let prometheus: ServedPrometheus;

async function campaign(name: string, more: Readonly<Record<string, string>>): Promise<string> {
  const { draft, series } = campaignOf(campaignFormOf((field) => ({ name, titlePattern: "*api*", startsOn: "2026-06-01", outcome: "API errors", ...more })[field] ?? ""));
  const { slug } = await saveCampaign(base.db, null, { ...draft, seriesId: null }, "ada", now);
  const seriesId = series === null ? null : await saveSeries(base.db, slug, series, "ada", now);
  await saveCampaign(base.db, slug, { ...draft, seriesId }, "ada", now);
  return slug;
}
const pointsOf = async (slug: string) => await readOutcomes(base.db, (await findCampaign(base.db, slug)).series?.id ?? 0);
const read = () => readOutcomeSeries({ db: base.db, clock: () => now.getTime(), sources: "any" });

beforeAll(async () => {
  base = await openTestDatabase();
  vi.stubEnv("DATABASE_URL", base.url);
  prometheus = await servePrometheus(errorsAt);
  await base.db.user.createMany({ data: [{ id: "ada", name: "Ada", role: "owner" }, { id: "ben", name: "Ben", role: "member" }] });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await prometheus.close();
  await base.close();
});

test("Prometheus is asked for days that are over from eight weeks before the start on, and the rate falls a thousandfold", async () => {
  const slug = await campaign("From Prometheus", { source: "prometheus", url: `${prometheus.url}/graph?x=1`, query: "sum by (job) (increase(http_errors_total[1d]))" });
  await read();
  const points = new Map((await pointsOf(slug)).map(({ day, value }) => [day, value]));
  expect([...points.keys()][0]).toBe("2026-04-06");
  // Two series are added up: the second has half an error on the first day.
  expect([points.get("2026-04-06"), points.get("2026-05-31"), points.get("2026-06-03"), points.get("2026-06-07"), points.get("2026-06-08"), points.get("2026-06-28"), points.get("2026-06-29")]).toEqual([402_000.5, 402_000, undefined, 402_000, 402, 402, undefined]);
  expect(points.size).toBe(83);
  // Told again each day has one number, and nobody is named as who told it.
  await read();
  expect((await pointsOf(slug)).length).toBe(83);
  expect(await base.db.auditEvent.count({ where: { action: "outcome.save" } })).toBe(0);
  const found = await campaignWeeks(base.db, scopeOf(), filterSchema.parse({}), new Date("2026-07-13T09:00:00Z"), await findCampaign(base.db, slug));
  expect(found.ratio?.ratio ?? 1).toBeCloseTo(402 / 402_000.5, 5);
  expect(found.report.rows.find(({ week }) => week === "2026-06-01")).toMatchObject({ outcome: 402_000, outcomeDays: 6 });
});

test("what Prometheus says against an expression stands with the campaign until it answers", async () => {
  const slug = await campaign("Wrong", { source: "prometheus", url: prometheus.url, query: "sum(((" });
  await read();
  expect((await findCampaign(base.db, slug)).series?.errorMessage).toMatch(/^Prometheus says: invalid parameter "query": 1:4: parse error: unclosed left parenthesis/);
  await base.db.outcomeSeries.update({ where: { slug }, data: { query: "sum(increase(e[1d]))" } });
  await read();
  expect((await findCampaign(base.db, slug)).series?.errorMessage).toBeNull();
  await base.db.outcomeSeries.update({ where: { slug }, data: { url: "http://127.0.0.1:9" } });
  await read();
  expect((await findCampaign(base.db, slug)).series?.errorMessage).not.toBeNull();
  expect((await pointsOf(slug)).length).toBe(83);
});

test("a program posts days with its owner's token, and nobody else does", async () => {
  const slug = await campaign("Posted", { source: "post" });
  const token = (id: string, scopes: readonly ("outcomes:send" | "reports:read")[]) => createApiToken(base.db, id, { name: `${id} ${scopes.join()}`, days: 1, scopes: [...scopes] }, now);
  const [right, reading, member] = [await token("ada", ["outcomes:send"]), await token("ada", ["reports:read"]), await token("ben", ["outcomes:send"])];
  const post = async (body: string, bearer: string, type = "text/csv", to = slug) => (await answerOutcomes(new Request(`http://127.0.0.1:4600/api/v1/outcomes/${to}`, { method: "POST", body, headers: { "content-type": type, "authorization": `Bearer ${bearer}`, "x-byline-socket": "203.0.113.7" } }), { params: Promise.resolve({ slug: to }) }));
  const first = await post("day,errors\n2026-05-30,402000\n2026-06-20,390\n2026-06-20,12\n", right);
  expect([first.status, await first.json()]).toEqual([200, { stored: 2 }]);
  expect((await post("2026-06-20,402\n", right)).status).toBe(200);
  expect(await pointsOf(slug)).toEqual([{ day: "2026-05-30", value: 402_000 }, { day: "2026-06-20", value: 402 }]);
  const statuses = await Promise.all([post("2026-06-20,1", reading), post("2026-06-20,1", member), post("2026-06-20,1", "byl_wrong"), post("yesterday,1\n2026-06-31,4", right), post("{}", right, "application/json"), post(`2026-06-20,1\n${" ".repeat(1 << 20)}`, right), post("2026-06-20,1", right, "text/csv", "nothing")]);
  expect(statuses.map(({ status }) => status)).toEqual([401, 403, 401, 400, 415, 413, 404]);
  expect(await pointsOf(slug)).toHaveLength(2);
  expect(await base.db.auditEvent.count({ where: { action: "outcome.save", actor: "ada" } })).toBe(2);
});

test("a file of days is taken into the series of its campaign", async () => {
  const slug = await campaign("From a file", { source: "csv" });
  const upload = async (text: string) => {
    const form = new FormData();
    form.set("slug", slug);
    form.set("file", new File([text], "errors.csv", { type: "text/csv" }));
    await uploadOutcomes(form);
  };
  await upload("\uFEFFDay;x,errors\r\n2026-05-31,402000\r\n\r\n2026-06-28, 402\r\n");
  expect(await pointsOf(slug)).toEqual([{ day: "2026-05-31", value: 402_000 }, { day: "2026-06-28", value: 402 }]);
  await upload("2026-06-28,400\n2026-06-27,1e2\n");
  expect(await pointsOf(slug)).toEqual([{ day: "2026-05-31", value: 402_000 }, { day: "2026-06-27", value: 100 }, { day: "2026-06-28", value: 400 }]);
  await expect(upload("2026-06-28,-1\n")).rejects.toMatchObject({ code: "bad-input" });
  await expect(upload("")).rejects.toMatchObject({ code: "bad-input" });
  expect(await pointsOf(slug)).toHaveLength(3);
});
