import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Roughness, type RoughMailServer, serveRoughMail } from "@/lib/fixtures/mail/serveRoughMail";
import type { MailOutcome, MailSettings, ReadyMail } from "./mailSettings";
import { openMailer } from "./openMailer";

let server: RoughMailServer;
beforeAll(async () => { server = await serveRoughMail(); });
afterAll(() => server.close());

const yes = () => Promise.resolve(true);
const settings = (more: Partial<MailSettings> = {}): MailSettings => ({ url: server.url, from: "Byline <byline@example.org>", dkim: null, ...more });
const mail = (id: string, more: Partial<ReadyMail> = {}): ReadyMail => ({ to: "ada@example.org", subject: "Week 46: 64 %", text: "plain – words\n.\n", html: `<p>${"rich ".repeat(4_000)}</p>`, messageId: `${id}@byline.example`, date: new Date(0), headers: { "Auto-Submitted": "auto-generated" }, ...more });

async function tryOnce(how: Roughness, id: string, mayEnd = yes): Promise<MailOutcome> {
  server.behave = () => how;
  const mailer = openMailer(settings());
  const outcome = await mailer.send(mail(id), mayEnd);
  mailer.close();
  return outcome;
}

it.each([
  ["takes", { kind: "accepted" }, 1], ["refuses", { kind: "refused", isFinal: true, isAddress: true, reason: expect.stringContaining("no such box") }, 0], ["greylists", { kind: "refused", isFinal: false, isAddress: true }, 0],
  ["refusesBody", { kind: "refused", isFinal: true, isAddress: false }, 1], ["defersBody", { kind: "refused", isFinal: false, isAddress: false }, 1],
  ["cutsBody", { kind: "notSent" }, 0], ["takesAndCuts", { kind: "unknown" }, 1], ["cutsGreeting", { kind: "notSent" }, 0],
] satisfies readonly (readonly [Roughness, Readonly<Record<string, unknown>>, number])[])("a server that %s", async (how, outcome, read) => {
  expect(await tryOnce(how, how)).toMatchObject(outcome);
  expect(server.read.filter(({ messageId }) => messageId === `${how}@byline.example`)).toHaveLength(read);
});

it("asks before the last byte, and only where the mail is really on its way; told no, nothing arrives", async () => {
  let asked = 0;
  expect(await tryOnce("takes", "no", () => Promise.resolve(++asked > 5))).toMatchObject({ kind: "notSent" });
  expect(await tryOnce("takes", "broken", () => Promise.reject(new Error("the database is gone")))).toMatchObject({ kind: "notSent" });
  expect(asked).toBe(1);
  await tryOnce("refuses", "no", () => Promise.resolve(++asked > 5));
  expect(asked).toBe(1);
  expect(server.read.filter(({ messageId }) => /^(?:no|broken)@/.test(messageId))).toEqual([]);
});

it("one connection serves many, and one that was lost between two is made anew", async () => {
  server.behave = () => "takes";
  const mailer = openMailer(settings());
  for (let at = 0; at < 12; at++) expect(await mailer.send(mail(`many-${String(at)}`), yes)).toMatchObject({ kind: "accepted" });
  await server.down();
  expect(await mailer.send(mail("down"), yes)).toMatchObject({ kind: "notSent" });
  await server.up();
  expect(await mailer.send(mail("up"), yes)).toMatchObject({ kind: "accepted" });
  mailer.close();
});

it("a wrong password is for now, and stands in no word of the outcome", async () => {
  const mailer = openMailer(settings({ url: server.url.replace("a%20password", "wr0ng-secret") }));
  const outcome = await mailer.send(mail("auth"), yes);
  expect(outcome).toMatchObject({ kind: "refused", isFinal: false });
  expect(JSON.stringify(outcome)).not.toContain("wr0ng-secret");
});

it("speaks TLS from the first byte, and signs", async () => {
  const folder = mkdtempSync(join(tmpdir(), "byline-tls-"));
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-keyout", join(folder, "key"), "-out", join(folder, "cert")], { stdio: "ignore" });
  const secure = await serveRoughMail({ key: readFileSync(join(folder, "key"), "utf8"), cert: readFileSync(join(folder, "cert"), "utf8") });
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048, privateKeyEncoding: { type: "pkcs8", format: "pem" }, publicKeyEncoding: { type: "spki", format: "pem" } });
  const mailer = openMailer({ url: secure.url, from: "byline@example.org", dkim: { domain: "example.org", selector: "byline", key: privateKey } });
  expect(await mailer.send(mail("tls"), yes)).toMatchObject({ kind: "accepted" });
  expect(secure.read[0]?.raw).toMatch(/^DKIM-Signature: v=1; a=rsa-sha256; c=relaxed\/relaxed; d=example\.org;\s*q=dns\/txt; s=byline;/);
  const strict = openMailer({ url: secure.url.replace("/?tls.rejectUnauthorized=false", ""), from: "byline@example.org", dkim: null });
  expect(await strict.send(mail("unproven"), yes)).toMatchObject({ kind: "notSent" });
  mailer.close();
  await secure.close();
});
