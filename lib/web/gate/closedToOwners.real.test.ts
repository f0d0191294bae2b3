import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { PrivacyMode } from "@/lib/core/access/privacyMode";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { asked } from "@/lib/fixtures/scope/standIns";
import { worldTime } from "@/lib/fixtures/scope/worldTime";
import { publicFigures } from "@/lib/store/publicFigure/publicFigures";
import { showOutside } from "../action/showOutside";
import { answerOrganisation } from "../export/answerOrganisation";
import { answerOutbox } from "../export/answerOutbox";
import { loadOutbox } from "../load/loadOutbox";
import { loadSettings } from "../load/loadSettings";
import { loadViews } from "../load/loadViews";

vi.mock("server-only", () => ({}));
vi.mock("@/lib/clock", async () => (await import("@/lib/fixtures/scope/standIns")).clock);
vi.mock("next/headers", async () => ({ ...(await import("@/lib/fixtures/scope/standIns")).nextHeaders, cookies: () => Promise.resolve({ get: () => undefined, has: () => false, set: () => undefined }) }));
vi.mock("next/navigation", async () => (await import("@/lib/fixtures/scope/standIns")).nextNavigation);
vi.mock("../session/findReader", async () => (await import("@/lib/fixtures/scope/standIns")).findReaderModule());

const now = new Date(worldTime);
const data = mkdtempSync(join(tmpdir(), "byline-closed-"));
let base: TestDatabase;

beforeAll(async () => {
  base = await openTestDatabase();
  vi.stubEnv("DATABASE_URL", base.url);
  vi.stubEnv("BYLINE_DATA", data);
  await base.db.organisation.upsert({ where: { id: 1 }, create: { id: 1, name: "Halyard", timeZone: "UTC" }, update: {} });
  for (const id of ["ada", "bob"]) await base.db.user.create({ data: { id, name: id, role: "owner", email: `${id}@example.org`, emailVerified: now } });
  asked.as = "ada";
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await base.close();
  rmSync(data, { recursive: true, force: true });
});

const inMode = async (privacyMode: PrivacyMode) => { await base.db.organisation.update({ where: { id: 1 }, data: { privacyMode } }); };
const takeAll = async () => {
  const answer = await answerOrganisation(new Request("http://x/api/everything"), undefined);
  await answer.body?.cancel();
  return answer.status;
};

it("the archive of everything is open in open mode only, and its link with it", async () => {
  const told: [string, number, boolean][] = [];
  for (const mode of ["open", "aggregate", "worksCouncil"] as const) {
    await inMode(mode);
    told.push([mode, await takeAll(), (await loadSettings(Promise.resolve({}))).isOpen]);
  }
  expect(told).toEqual([["open", 200, true], ["aggregate", 403, false], ["worksCouncil", 403, false]]);
});

it("in works-council mode nothing can be shown outside", async () => {
  const show = async () => {
    const form = new FormData();
    form.set("kind", "picture");
    form.set("slug", "");
    await showOutside(form).catch(() => undefined);
    return (await publicFigures.list(base.db)).length;
  };
  await inMode("worksCouncil");
  expect(await show()).toBe(0);
  await inMode("open");
  expect(await show()).toBe(1);
});

it("of mails in the outbox an owner reads those to themself; of others only that they lie there", async () => {
  await inMode("open");
  mkdirSync(join(data, "outbox"));
  const { id: subscriptionId } = await base.db.digestSubscription.create({ data: { name: "Weekly", filter: "", rhythm: "weekly", weekday: 1, hour: 9, timeZone: "UTC", nextDueAt: now, madeBy: "ada", madeAt: now } });
  const keep = async (address: string, userId: string | null) => {
    const recipient = await base.db.digestRecipient.create({ data: { subscriptionId, kind: "mail", address, userId, state: "active", addedBy: "ada", addedAt: now } });
    const reason = `digest-${String(recipient.id)}.eml`;
    await base.db.digestDelivery.create({ data: { subscriptionId, recipientId: recipient.id, dueKey: "2026-11-23", dueAt: now, state: "kept", nextTryAt: now, messageId: reason, subject: "Week 47", reason } });
    writeFileSync(join(data, "outbox", reason), `From: Byline <b@x.org>\r\nTo: ${address}\r\nSubject: Week 47\r\n\r\nstop-link-of-${address}\r\n`);
    return reason;
  };
  const [own, bobs, outside] = [await keep("ada@example.org", "ada"), await keep("bob@example.org", "bob"), await keep("board@example.org", null)];
  writeFileSync(join(data, "outbox", "invitation.eml"), "Subject: no digest\r\n\r\nopens something\r\n");
  const take = async (name: string) => (await answerOutbox(new Request("http://x"), { params: Promise.resolve({ name }) })).status;
  expect([await take(own), await take(bobs), await take(outside), await take("invitation.eml")]).toEqual([200, 404, 404, 404]);
  const told = await Promise.all([own, bobs, outside].map(async (mail) => await loadOutbox(Promise.resolve({ mail }))));
  expect(told.map(({ shown, isMissing }) => [shown?.text.trim() ?? null, isMissing])).toEqual([["stop-link-of-ada@example.org", false], [null, true], [null, true]]);
  expect(told[1]?.mails.map(({ address, subject, size, isOwn }) => [address, subject, size, isOwn]).sort()).toEqual([["ada@example.org", "Week 47", "1 kB", true], ["board@example.org", "Week 47", "1 kB", false], ["bob@example.org", "Week 47", "1 kB", false]]);
});

it("views of others are told to who may see all that they name, and where they lead to nobody", async () => {
  await inMode("open");
  await base.db.organisation.update({ where: { id: 1 }, data: { figuresFor: "everybody", detailsFor: "listed" } });
  await base.db.repository.create({ data: { slug: "yard", name: "Yard", source: "/nowhere/yard" } });
  await base.db.user.create({ data: { id: "vic", name: "vic", role: "viewer" } });
  const views = [["Figures", "/", "repo=yard"], ["Changes", "/changes", "repo=yard"], ["Words", "/changes", "search=secret"], ["Files", "/repositories/yard/files", ""], ["Team", "/teams/ghost", ""], ["Hidden", "/", "repo=ghost"]] as const;
  await base.db.savedView.createMany({ data: views.map(([name, page, query]) => ({ userId: "bob", name, page, query, shared: true, madeAt: now })) });
  const told = async (as: string) => {
    asked.as = as;
    const { own, shared } = await loadViews(Promise.resolve({}));
    return { own: own.map(({ name }) => name), shared: shared.map(({ name }) => name), leads: JSON.stringify(shared).includes("yard") };
  };
  expect(await told("vic")).toEqual({ own: [], shared: ["Figures"], leads: false });
  expect(await told("ada")).toEqual({ own: [], shared: ["Changes", "Figures", "Files", "Words"], leads: false });
  expect((await told("bob")).own).toHaveLength(6);
});
