import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { digestRecipients } from "@/lib/store/digest/digestRecipients";
import { digestToken } from "../digestToken";
import { takeReports, type TakenReports } from "./takeReports";

const secret = "a secret of this site, long enough";
const now = new Date("2026-11-24T09:00:00Z");
const none: TakenReports = { bounced: 0, later: 0, complaints: 0, stopped: 0, notBelieved: 0, others: 0 };

let test: TestDatabase;
const ids = new Map<string, number>();
const by = { actor: "ada", now };

beforeAll(async () => {
  test = await openTestDatabase();
  const { id } = await test.db.digestSubscription.create({ data: { name: "Monday", rhythm: "weekly", weekday: 1, hour: 8, timeZone: "UTC", madeBy: "ada", madeAt: now, nextDueAt: now } });
  for (const name of ["gone", "full", "cross", "safe"]) {
    const made = await test.db.digestRecipient.create({ data: { subscriptionId: id, kind: "mail", address: `${name}@example.net`, state: "active", addedBy: "ada", addedAt: now } });
    ids.set(name, made.id);
    for (const day of ["2026-11-09", "2026-11-16", "2026-11-23"]) await test.db.digestDelivery.create({ data: { subscriptionId: id, recipientId: made.id, dueKey: day, dueAt: new Date(day), state: "accepted", nextTryAt: now, messageId: `digest-${String(made.id)}-${day}` } });
  }
});
afterAll(async () => { await test.close(); });

const idOf = (name: string) => ids.get(name) ?? 0;
/** As the mail had it: the link that stops the digest, folded as mail servers fold. */
const headersOf = (name: string, day: string, token = digestToken.write(secret, "stop", idOf(name))) => [`Message-ID: <digest-${String(idOf(name))}-${day}@byline.example>`, `List-Unsubscribe:`, ` <https://byline.example/digest/stop?token=${token}>`, "Subject: Byline, week 47"].join("\r\n");
const reportOf = (type: string, parts: readonly (readonly [string, string])[]) => ["From: MAILER-DAEMON@mx.example.net", "To: byline@example.org", "Subject: Undelivered Mail Returned to Sender", "MIME-Version: 1.0", `Content-Type: multipart/report; report-type=${type}; boundary="B"`, "",
  ...parts.flatMap(([kind, body]) => ["--B", `Content-Type: ${kind}`, "", body, ""]), "--B--", ""].join("\r\n");
const bounce = (action: string, status: string, returned: string) => reportOf("delivery-status", [["text/plain", "I am sorry."],
  ["message/delivery-status", `Reporting-MTA: dns; mx.example.net\r\n\r\nFinal-Recipient: rfc822; somebody@example.net\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; 550 no such\r\n    box\u001b[31m here`], ["text/rfc822-headers", returned]]);
const complaint = (returned: string) => reportOf("feedback-report", [["text/plain", "This is an abuse report."], ["message/feedback-report", "Feedback-Type: abuse\r\nUser-Agent: Mill/1\r\nVersion: 1"], ["message/rfc822", `${returned}\r\n\r\nthe text`]]);
const take = async (...mails: readonly string[]) => await takeReports({ db: test.db, secret, now }, Buffer.from(mails.length === 1 ? mails[0] ?? "" : mails.map((mail) => `From MAILER-DAEMON Tue Nov 24 09:00:00 2026\r\n${mail}`).join("\r\n")));
const stateOf = async (name: string) => (await test.db.digestRecipient.findUniqueOrThrow({ where: { id: idOf(name) } }));

it("stops what came back for good and what its reader called spam, once however often it is read; an owner can undo it", async () => {
  const mailbox = [bounce("failed", "5.1.1", headersOf("gone", "2026-11-23")), "Subject: lunch\r\n\r\nsee you\r\n>From the start", complaint(headersOf("cross", "2026-11-23"))];
  expect(await take(...mailbox)).toEqual({ ...none, bounced: 1, complaints: 1, stopped: 2, others: 1 });
  expect(await stateOf("gone")).toMatchObject({ state: "bounced", note: "It came back (5.1.1): 550 no such box\uFFFD[31m here" });
  expect(await stateOf("cross")).toMatchObject({ state: "complained", note: "Its reader reported it as abuse." });
  expect(await test.db.digestDelivery.findMany({ where: { state: "bounced" }, select: { messageId: true } })).toEqual([{ messageId: `digest-${String(idOf("gone"))}-2026-11-23` }]);
  expect(await take(...mailbox)).toEqual({ ...none, bounced: 1, complaints: 1, stopped: 0, others: 1 });
  await digestRecipients.resume(test.db, idOf("gone"), by);
  expect(await stateOf("gone")).toMatchObject({ state: "active", note: "" });
});

it("believes nobody who has not the mail's own link, and takes a delay for none", async () => {
  const forged = headersOf("safe", "2026-11-23", `${String(idOf("safe"))}.${"a".repeat(32)}`);
  expect(await take(bounce("failed", "5.1.1", forged), complaint(forged), bounce("failed", "5.1.1", "Subject: no link"))).toEqual({ ...none, notBelieved: 3 });
  expect(await take(bounce("delayed", "4.4.1", headersOf("safe", "2026-11-23")))).toEqual({ ...none, others: 1 });
  expect(await take("")).toEqual(none);
  expect((await stateOf("safe")).state).toBe("active");
});

it("goes on after a full box, but not after three in a row", async () => {
  for (const [at, day] of ["2026-11-09", "2026-11-16", "2026-11-23"].entries()) {
    expect(await take(bounce("failed", "5.2.2", headersOf("full", day)))).toEqual({ ...none, later: 1, stopped: at === 2 ? 1 : 0 });
    expect((await stateOf("full")).state).toBe(at === 2 ? "bounced" : "active");
  }
});
