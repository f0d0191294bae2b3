import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { systemClock } from "@/lib/clock";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { namedHistory } from "@/lib/fixtures/repository/namedHistory";
import { scopeOf } from "@/lib/fixtures/scope/scopeOf";
import { createApiToken } from "@/lib/flows/token/createApiToken";
import { ownAddresses } from "@/lib/store/me/ownAddresses";
import { objections } from "@/lib/store/objection/objections";
import { ingestRepository } from "../ingest/ingestRepository";
import { registerSource } from "../ingest/registerSource";
import { exportOwnData } from "./exportOwnData";

const now = new Date(systemClock());
const { path } = buildRepository(namedHistory);
const fileSchema = z.object({
  account: z.object({ name: z.string().nullable(), role: z.string(), sessions: z.array(z.unknown()), tokens: z.array(z.unknown()) }),
  addresses: z.object({ by: z.string(), addresses: z.array(z.string()) }),
  identities: z.array(z.object({ email: z.string(), names: z.array(z.string()), commits: z.number() })),
  repositories: z.array(z.object({ slug: z.string(), commits: z.number(), changes: z.number(), first: z.string(), last: z.string(), added: z.number(), leftOut: z.number(), bot: z.number(), proven: z.number(), declared: z.number(), unknown: z.number(), human: z.number() })),
  evidence: z.array(z.object({ quote: z.string(), rule: z.string(), sha: z.string() })),
  aboutYou: z.array(z.object({ action: z.string() })), doneByYou: z.array(z.object({ action: z.string() })),
  objections: z.array(z.object({ reason: z.string(), answer: z.string().nullable() })),
  commits: z.array(z.object({ sha: z.string(), authorEmail: z.string(), message: z.string(), verdict: z.string() })),
});

let base: TestDatabase;
let repositoryId = 0;
beforeAll(async () => {
  base = await openTestDatabase();
  const [added] = await registerSource(base.db, path, "/");
  repositoryId = added?.id ?? 0;
  await ingestRepository({ db: base.db, databaseUrl: base.url, mirrorsFolder: mkdtempSync(join(tmpdir(), "byline-mirrors-")), clock: systemClock }, repositoryId, new AbortController().signal);
  await base.db.user.createMany({ data: [
    { id: "ada", name: "Ada", email: "Ada@Example.org", emailVerified: now, role: "viewer" }, { id: "eve", name: "Eve", email: "bea@example.org", role: "member" }, { id: "bea", name: "Bea", role: "owner" },
  ] });
});
afterAll(() => base.close());

async function take(reader: string, parts: Parameters<typeof scopeOf>[0] = {}) {
  let text = "";
  for await (const piece of exportOwnData(base.db, scopeOf({ reader, role: "viewer", mode: "aggregate", ...parts }), now)) text += piece;
  return { text, file: fileSchema.parse(JSON.parse(text)) };
}

test("the file holds one's own commits as git counts them, and nobody else's", async () => {
  const { text, file } = await take("ada");
  const shas = runGit(path, ["log", "--format=%H %aE", "--use-mailmap", "main"]).toString().trim().split("\n").filter((line) => /ada@example\.org$/i.test(line)).map((line) => line.slice(0, 40));
  expect(file.commits.map(({ sha }) => sha).sort()).toEqual([...shas].sort());
  expect(file.identities.map(({ email, commits }) => [email, commits])).toEqual([["ada@example.org", shas.length]]);
  const [facts] = file.repositories;
  // By hand from the script: 12 and the mail map's 1, 30, 7, 8 on the side branch; the laptop's 5 by .mailmap. The merge adds no line of its own.
  expect(facts).toMatchObject({ commits: shas.length, changes: 5, added: 63, declared: 37, proven: 0, bot: 0 });
  if (facts !== undefined) expect(facts.leftOut + facts.bot + facts.proven + facts.declared + facts.unknown + facts.human).toBe(facts.added);
  expect(file.evidence.map(({ quote }) => quote)).toContain("Ada Lovelace (aider) <ada@example.org>");
  expect(text).not.toContain("bea@example.org\"");
});

test("an address that was not proven opens nothing; nor does an account without one", async () => {
  for (const reader of ["eve", "bea"]) {
    const { file } = await take(reader);
    expect([file.identities, file.repositories, file.evidence, file.commits]).toEqual([[], [], [], []]);
  }
});

test("never more than the reader may see: figures without details are numbers without words, and a hidden repository is not there", async () => {
  const figures = (await take("ada", { details: [] })).file;
  expect([figures.repositories.length, figures.evidence, figures.commits]).toEqual([1, [], []]);
  expect((await take("ada", { figures: [], details: [] })).file.repositories).toEqual([]);
  // Under works-council one's own words are one's own all the same.
  expect((await take("ada", { mode: "worksCouncil" })).file.commits.length).toBeGreaterThan(0);
});

test("account, tokens, the audit log and objections: told, dated, answered, withdrawn", async () => {
  const token = await createApiToken(base.db, "ada", { name: "nightly", days: 1, scopes: ["reports:read"] }, now);
  await base.db.session.create({ data: { sessionToken: "hash-of-a-session", userId: "ada", expires: new Date(now.getTime() + 1000) } });
  await base.db.auditEvent.createMany({ data: [{ actor: "bea", action: "member.role", subject: "ada", at: now }, { actor: "bea", action: "invitation.make", subject: "x", detail: { address: "ADA@example.org" }, at: now }, { actor: "bea", action: "repository.add", subject: "adamant", at: now }] });
  await objections.make(base.db, "ada", "I do not want to be counted.", now);
  const [objection] = await objections.list(base.db, "ada");
  await expect(objections.withdraw(base.db, "eve", objection?.id ?? "", now)).rejects.toMatchObject({ code: "not-found" });
  await objections.answer(base.db, { actor: "bea", now }, objection?.id ?? "", "Names are not shown.");
  const { text, file } = await take("ada");
  expect(file.account).toMatchObject({ name: "Ada", role: "viewer" });
  expect([file.account.sessions.length, file.account.tokens.length]).toEqual([1, 1]);
  expect(file.aboutYou.map(({ action }) => action)).toEqual(["invitation.make", "member.role"]);
  expect(file.doneByYou.map(({ action }) => action)).toEqual(["objection.make", "token.create"]);
  expect(file.objections).toMatchObject([{ reason: "I do not want to be counted.", answer: "Names are not shown." }]);
  expect(text).not.toContain(token);
  expect(text).not.toContain("hash-of-a-session");
  await objections.withdraw(base.db, "ada", objection?.id ?? "", now);
  await expect(objections.answer(base.db, { actor: "bea", now }, objection?.id ?? "", "Late.")).rejects.toMatchObject({ code: "not-found" });
  for (const reason of ["", "x".repeat(4_001)]) await expect(objections.make(base.db, "ada", reason, now)).rejects.toMatchObject({ code: "bad-input" });
  expect(JSON.stringify(await base.db.auditEvent.findMany({ where: { action: { startsWith: "objection" } } }), (_, value: unknown) => (typeof value === "bigint" ? String(value) : value))).not.toContain("counted");
});

test("only the owner of a local Byline that nobody else uses says which addresses are theirs", async () => {
  await expect(ownAddresses.claim(base.db, "ada", "bea@example.org", true, now)).rejects.toMatchObject({ code: "refused" });
  await base.db.user.create({ data: { id: "local-owner", name: "Owner", role: "owner" } });
  await expect(ownAddresses.claim(base.db, "local-owner", "bea@example.org", true, now)).rejects.toMatchObject({ code: "refused" });
  const alone = await openTestDatabase();
  try {
    await alone.db.user.create({ data: { id: "local-owner", name: "Owner", role: "owner" } });
    await ownAddresses.claim(alone.db, "local-owner", " Bea@Example.org ", true, now);
    await expect(ownAddresses.claim(alone.db, "local-owner", "noreply@anthropic.com", true, now)).rejects.toMatchObject({ code: "bad-input" });
    expect(await ownAddresses.read(alone.db, "local-owner")).toEqual({ by: "claim", addresses: ["bea@example.org"] });
    // Somebody else joins: from then on only what is proven counts.
    await alone.db.user.create({ data: { id: "two", email: "two@example.org" } });
    expect(await ownAddresses.read(alone.db, "local-owner")).toEqual({ by: "proof", addresses: [] });
    await alone.db.user.delete({ where: { id: "two" } });
    await ownAddresses.claim(alone.db, "local-owner", "bea@example.org", false, now);
    expect(await ownAddresses.read(alone.db, "local-owner")).toEqual({ by: "claim", addresses: [] });
  } finally {
    await alone.close();
  }
});
