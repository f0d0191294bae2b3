import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DateTime } from "luxon";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { addDays } from "@/lib/core/report/week";
import { nextDue } from "@/lib/core/digest/schedule";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { mortal } from "@/lib/fixtures/mail/mortal";
import { type Roughness, type RoughMailServer, serveRoughMail } from "@/lib/fixtures/mail/serveRoughMail";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { seededRandom } from "@/lib/core/measures/seededRandom";
import { digestRecipients } from "@/lib/store/digest/digestRecipients";
import { secretKey } from "@/lib/store/secret/secretKey";
import { webhookSecret } from "../policy/webhookSecret";
import { composeDigest } from "./composeDigest";
import type { DeliverySettings } from "./deliverySettings";
import { sendDueDigests } from "./sendDueDigests";

const zones = ["Europe/Paris", "Europe/London", "Europe/Dublin", "America/New_York", "America/St_Johns", "America/Santiago", "America/Asuncion", "America/Havana", "Africa/Cairo", "Africa/Casablanca", "Asia/Beirut", "Asia/Jerusalem", "Asia/Tehran", "Asia/Kolkata",
  "Australia/Lord_Howe", "Australia/Adelaide", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Apia", "America/Nuuk"];
const start = Date.parse("2025-01-06T00:00:00Z");
const weeks = 50;
const weekMs = 7 * 86_400_000;
const end = start + weeks * weekMs;
/** All 1,000 weeks take two minutes: `BYLINE_TEST_WEEKS=all`. Otherwise each zone has those beside its changes of clocks, and without any every tenth. */
const isWhole = process.env["BYLINE_TEST_WEEKS"] === "all";

/** When a weekly digest of a zone is simulated to be due, in order. */
function dueTimes(schedule: Parameters<typeof nextDue>[0]): number[] {
  const times: number[] = [];
  for (let due = nextDue(schedule, start - 1); due.at < end; due = nextDue(schedule, due.at)) times.push(due.at);
  const offset = (at: number) => DateTime.fromMillis(at, { zone: schedule.timeZone }).offset;
  const isChanging = (at: number) => offset(at - weekMs) !== offset(at + weekMs);
  const changing = times.filter(isChanging);
  return isWhole ? times : changing.length > 0 ? changing : times.filter((_, at) => at % 10 === 0);
}

const key = secretKey(new Uint8Array(32).fill(7));
let test: TestDatabase;
let channel: string | null = null;
let server: RoughMailServer;
beforeAll(async () => {
  [test, server] = await Promise.all([openTestDatabase(), serveRoughMail()]);
  await seedLines();
});
afterAll(async () => { await server.close(); await test.close(); });

/** A repository that is always fresh and merges 100 lines a day, 60 of them AI's. */
async function seedLines(): Promise<void> {
  await test.db.repository.create({ data: { id: 1, slug: "api", name: "api", source: "/api", state: "ready", readAt: new Date(end) } });
  await test.bulk.execute(`INSERT INTO "DayTotals" ("repositoryId", "day", "bulk", "measure", "added", "leftOut", "bot", "proven", "declared", "unknown", "humanEvidence", "humanPolicy", "deleted")
    SELECT 1, d::date, false, 'lines', 100, 0, 0, 20, 40, 30, 10, 0, 5 FROM generate_series(timestamp '${addDays("2025-01-06", -100)}', timestamp '2026-01-01', interval '1 day') d`);
}

const settingsOf = (more: Partial<DeliverySettings> & Pick<DeliverySettings, "clock">): DeliverySettings => ({
  db: test.db, origin: "https://byline.example", secret: "a secret of this site, long enough", secretKey: () => Promise.resolve(key), mail: { url: server.url, from: "Byline <byline@example.org>", dkim: null }, outbox: "", scopeOf: () => Promise.resolve(scopeOf()), readerOf: () => Promise.resolve(null), channelOf: () => Promise.resolve(channel), rule: "any", compose: composeDigest, ...more,
});

/** In place of composing, which is slow and another test's matter. */
const nothing = { floor: 20, headline: 60, ceiling: 90, proven: 20, declared: 40, unknown: 30, human: 10 };
const short: DeliverySettings["compose"] = ({ stop }) => Promise.resolve({ skip: null, published: {}, model: {
  organisation: "Halyard", scope: null, weeks: "Week 1", days: "", subject: "Byline", preheader: "", headline: [], sentence: "", edges: nothing, links: [], stories: [], tables: [], worth: [], open: "https://byline.example/", foot: "", change: null, stop,
} });

async function subscribe(timeZone: string, hour: number, from: number): Promise<number> {
  const schedule = { rhythm: "weekly", weekday: 7, hour, timeZone } as const;
  const { id } = await test.db.digestSubscription.create({ data: { ...schedule, name: timeZone, madeBy: "ada", madeAt: new Date(from), nextDueAt: new Date(nextDue(schedule, from).at) } });
  await test.db.digestRecipient.create({ data: { subscriptionId: id, kind: "mail", address: `${timeZone.replace("/", ".").toLowerCase()}@example.org`, state: "active", addedBy: "ada", addedAt: new Date(from) } });
  return id;
}

/** The next moment at which anything can happen. */
async function nextMoment(after: number): Promise<number> {
  const [subscription, waiting, held] = await Promise.all([
    test.db.digestSubscription.aggregate({ _min: { nextDueAt: true } }),
    test.db.digestDelivery.aggregate({ where: { state: "due" }, _min: { nextTryAt: true } }), test.db.digestDelivery.aggregate({ where: { state: { in: ["sending", "handing"] } }, _min: { leaseUntil: true } }),
  ]);
  const times = [subscription._min.nextDueAt, waiting._min.nextTryAt, held._min.leaseUntil].flatMap((time) => (time === null ? [] : [time.getTime()]));
  return Math.max(after + 1_000, Math.min(...times) + 1_000);
}

/** Skips the weeks that are not simulated. */
async function skipWeeks(planned: ReadonlyMap<string, readonly number[]>): Promise<void> {
  for (const { id, timeZone, nextDueAt } of await test.db.digestSubscription.findMany()) {
    const next = planned.get(timeZone)?.find((at) => at >= nextDueAt.getTime()) ?? end + 60 * 86_400_000;
    if (next > nextDueAt.getTime()) await test.db.digestSubscription.update({ where: { id }, data: { nextDueAt: new Date(next) } });
  }
}

it("a year in 20 zones over every change of clocks, two workers that die at any moment, a mail server that fails in every way: each recipient one message a period, none twice", async () => {
  for (const zone of zones) await subscribe(zone, 2, start - 1);
  const planned = new Map(zones.map((timeZone) => [timeZone, dueTimes({ rhythm: "weekly", weekday: 7, hour: 2, timeZone })]));
  const expected = [...planned.values()].reduce((sum, times) => sum + times.length, 0);
  const random = seededRandom(7).uniform;
  const roughs: readonly Roughness[] = ["greylists", "defersBody", "cutsBody", "takesAndCuts"];
  let asked = 0;
  // What nobody can know happens for certain, not by chance alone.
  server.behave = (to) => (to === "" ? (random() < 0.04 ? "cutsGreeting" : "takes") : ++asked % 40 === 0 ? "takesAndCuts" : random() < 0.06 ? roughs[Math.floor(random() * roughs.length)] ?? "takes" : "takes");
  let [deaths, outage] = [0, 0];
  for (let now = start; now < end + 4 * 86_400_000; now = await nextMoment(now)) {
    await skipWeeks(planned);
    const workers = [1, 2].map(async () => {
      const dies = random() < 0.25;
      const { thing: db, isDead } = mortal(test.db, dies ? Math.floor(random() * 30) : 1e9, random() < 0.5);
      await sendDueDigests(settingsOf({ db, clock: () => now, compose: short }), new AbortController().signal).catch(() => undefined);
      if (isDead()) deaths++;
    });
    await Promise.all(workers);
    // A day without a mail server, ten times (three in the short run).
    if (outage < (isWhole ? 10 : 3) && now > start + (outage + 1) * (isWhole ? 30 : 85) * 86_400_000) {
      outage++;
      await server.down();
      for (const hours of [1, 4, 12, 20]) await sendDueDigests(settingsOf({ clock: () => now + hours * 3_600_000, compose: short }), new AbortController().signal);
      await server.up();
    }
  }
  const deliveries = await test.db.digestDelivery.findMany({ where: { dueAt: { lt: new Date(end) } } });
  const ends = new Map<string, number>();
  for (const { state } of deliveries) ends.set(state, (ends.get(state) ?? 0) + 1);
  // One row a zone and week, every one ended.
  expect(new Set(deliveries.map(({ recipientId, dueKey }) => `${String(recipientId)} ${dueKey}`)).size).toBe(expected);
  expect([...ends.keys()].sort()).toEqual(["accepted", "unknown"]);
  const answered = new Map<string, number>();
  const arrived = new Map<string, number>();
  for (const mail of server.read) {
    if (mail.answered) answered.set(mail.messageId, (answered.get(mail.messageId) ?? 0) + 1);
    arrived.set(mail.messageId, (arrived.get(mail.messageId) ?? 0) + 1);
  }
  for (const { messageId, state } of deliveries) {
    const id = `${messageId}@byline.example`;
    if (state === "accepted") expect(answered.get(id), `${id} accepted`).toBe(1);
    else expect(answered.get(id) ?? 0, `${id} unknown`).toBeLessThanOrEqual(1);
  }
  // What was taken was never sent again, whatever the server and the processes did; deferred ones were read more than once.
  expect([...answered.values()].filter((count) => count > 1)).toEqual([]);
  expect(deaths).toBeGreaterThan(isWhole ? 40 : 5);
  expect(ends.get("unknown") ?? 0).toBeLessThan(expected / 5);
  expect(expected).toBeGreaterThan(isWhole ? 999 : 70);
}, 600_000);

it("after weeks without Byline only the newest is sent, and the others say why not", async () => {
  const id = await subscribe("UTC", 8, end + 30 * 86_400_000);
  await test.db.repository.update({ where: { id: 1 }, data: { readAt: new Date(end + 90 * 86_400_000) } });
  server.behave = () => "takes";
  await sendDueDigests(settingsOf({ clock: () => end + 55 * 86_400_000 }), new AbortController().signal);
  const states = (await test.db.digestDelivery.findMany({ where: { subscriptionId: id }, orderBy: { dueAt: "asc" } })).map(({ state, reason }) => [state, reason]);
  expect(states.slice(0, -1).every(([state, reason]) => state === "skipped" && (reason ?? "").startsWith("Byline was not running"))).toBe(true);
  expect(states).toHaveLength(3);
  expect(states.at(-1)).toEqual(["skipped", expect.stringContaining("No counted line was merged")]);
});

it("nobody merges, nobody reads, an address that is none, a digest that was stopped: each with its reason; without a mail server a file", async () => {
  const at = Date.parse("2025-10-05T12:00:00Z");
  const outbox = mkdtempSync(join(tmpdir(), "byline-outbox-"));
  await test.db.digestDelivery.deleteMany();
  await test.db.digestSubscription.updateMany({ data: { endedAt: new Date(at) } });
  const id = await subscribe("Asia/Tokyo", 9, at - 86_400_000);
  const send = async (more: Partial<DeliverySettings> = {}) => {
    await test.db.digestSubscription.update({ where: { id }, data: { nextDueAt: new Date(at - 12 * 3_600_000) } });
    await test.db.digestDelivery.deleteMany();
    await sendDueDigests(settingsOf({ clock: () => at, outbox, ...more }), new AbortController().signal);
    const [{ state, reason, published, recipientId } = { state: "none", reason: "", published: null, recipientId: 0 }] = await test.db.digestDelivery.findMany();
    return { state, reason, published, recipientId };
  };
  const kept = await send({ mail: null });
  expect(kept).toMatchObject({ state: "kept", published: { from: "2025-09-22", to: "2025-09-28", counted: 700, proven: 140, declared: 280, unknown: 210 } });
  expect(readdirSync(outbox)).toEqual([kept.reason]);
  const raw = readFileSync(join(outbox, kept.reason));
  const mail = await simpleParser(raw);
  const header = (name: string) => mail.headerLines.find(({ key }) => key === name)?.line.replace(/\r?\n\s+/g, " ") ?? "";
  expect(header("list-unsubscribe")).toMatch(/^List-Unsubscribe: <https:\/\/byline\.example\/digest\/stop\?token=\d+\.[\w-]{32}>$/);
  expect([header("list-unsubscribe-post"), header("auto-submitted"), mail.messageId]).toEqual(["List-Unsubscribe-Post: List-Unsubscribe=One-Click", "Auto-Submitted: auto-generated", `<digest-${String(kept.recipientId)}-2025-10-05@byline.example>`]);
  expect(header("list-id")).toMatch(/^List-ID: <digest-\d+\.byline\.example>$/i);
  expect([mail.subject, mail.text?.includes("[##########"), String(mail.html).includes("</html>")]).toEqual(["Byline, week 39: AI is named on 60\u202f% of merged lines", true, true]);
  expect(raw.length).toBeLessThan(100_000);
  server.behave = () => "refuses";
  expect(await send()).toMatchObject({ state: "failed", reason: expect.stringContaining("no such box") as string });
  expect(await send()).toMatchObject({ state: "none" });
  expect((await test.db.digestRecipient.findFirst({ where: { subscriptionId: id } }))?.state).toBe("refused");
  await test.db.digestRecipient.updateMany({ where: { subscriptionId: id }, data: { state: "active" } });
  await test.db.repository.update({ where: { id: 1 }, data: { readAt: new Date(at - 9 * 86_400_000) } });
  expect(await send()).toMatchObject({ state: "skipped", reason: expect.stringContaining("No repository has been read since") as string });
});

it("to a channel the same content: taken, put off, refused, not known; nothing to where nobody may ask", async () => {
  const at = Date.parse("2025-10-12T12:00:00Z");
  await test.db.digestDelivery.deleteMany();
  await test.db.digestSubscription.updateMany({ data: { endedAt: new Date(at) } });
  await test.db.repository.update({ where: { id: 1 }, data: { readAt: new Date(end) } });
  const id = await subscribe("Asia/Tokyo", 9, at - 86_400_000);
  const got: { readonly body: string; readonly headers: IncomingHttpHeaders }[] = [];
  let how: "cut" | number = 200;
  const receiver = createServer((request, response) => {
    void text(request).then((body) => {
      got.push({ body, headers: request.headers });
      if (how === "cut") request.socket.destroy(); else response.writeHead(how).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const { port } = z.object({ port: z.number() }).parse(receiver.address());
  const send = async (kind: "slack" | "teams" | "webhook", more: Partial<DeliverySettings> = {}) => {
    channel = `http://127.0.0.1:${String(port)}/services/T0/secret`;
    await test.db.digestRecipient.deleteMany({ where: { subscriptionId: id } });
    await test.db.digestDelivery.deleteMany();
    await digestRecipients.addChannel(test.db, id, { kind, name: "#engineering" }, { actor: "ada", now: new Date(at) });
    await test.db.digestSubscription.update({ where: { id }, data: { nextDueAt: new Date(at - 12 * 3_600_000) } });
    await sendDueDigests(settingsOf({ clock: () => at, ...more }), new AbortController().signal);
    const [found] = await test.db.digestDelivery.findMany();
    return { state: found?.state, reason: found?.reason };
  };
  for (const kind of ["slack", "teams", "webhook"] as const) expect(await send(kind)).toEqual({ state: "accepted", reason: "" });
  for (const { body } of got) for (const number of ["60\u202f%", "700 lines", "20\u202f%", "90\u202f%"]) expect(JSON.stringify(JSON.parse(body)).replaceAll("60 %", "60\u202f%").replaceAll("20 %", "20\u202f%").replaceAll("90 %", "90\u202f%")).toContain(number);
  expect(JSON.parse(got[0]?.body ?? "")).toMatchObject({ blocks: expect.arrayContaining([{ type: "header", text: { type: "plain_text", text: "Byline, week 40: AI is named on 60\u202f% of merged lines", emoji: false } }]) as unknown });
  expect(JSON.parse(got[1]?.body ?? "")).toMatchObject({ type: "message", attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: { type: "AdaptiveCard", version: "1.4" } }] });
  const { body = "", headers } = got[2] ?? {};
  expect(headers?.["x-byline-signature"]).toBe(`sha256=${createHmac("sha256", await webhookSecret(test.db, () => Promise.resolve(key))).update(`${String(headers?.["x-byline-timestamp"])}.${body}`).digest("hex")}`);
  expect(got.some((each) => each.body.includes("/digest/stop"))).toBe(false);
  how = 503;
  expect(await send("slack")).toMatchObject({ state: "due", reason: "The channel answered 503." });
  how = 404;
  expect(await send("slack")).toMatchObject({ state: "failed" });
  how = "cut";
  expect(await send("slack")).toMatchObject({ state: "unknown" });
  const count = got.length;
  expect(await send("slack", { rule: "public" })).toMatchObject({ state: "failed" });
  channel = null;
  expect(got).toHaveLength(count);
  await new Promise((resolve) => receiver.close(resolve));
});
