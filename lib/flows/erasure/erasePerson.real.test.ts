import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "@/lib/clock";
import { personNumbers } from "@/lib/core/privacy/personNumbers";
import { dumpLedger } from "@/lib/fixtures/database/dumpLedger";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository, runGit } from "@/lib/fixtures/repository/buildRepository";
import { namedHistory } from "@/lib/fixtures/repository/namedHistory";
import { listAuditEvents } from "@/lib/store/audit/listAuditEvents";
import { confirmErasure } from "@/lib/store/erasure/confirmErasure";
import { draftErasure } from "@/lib/store/erasure/draftErasure";
import { unpackFacts } from "@/lib/store/ledger/packFacts";
import { removeRepository } from "@/lib/store/repository/removeRepository";
import { secretKey } from "@/lib/store/secret/secretKey";
import { ingestRepository } from "../ingest/ingestRepository";
import { registerSource } from "../ingest/registerSource";
import { erasePerson } from "./erasePerson";

const never = new AbortController().signal;
const key = secretKey(randomBytes(32));
const now = new Date("2026-11-23T12:00:00Z");
const theirs = ["ada@example.org", "ada@old.example", "annie@laptop"];
/** Everything that git calls the person. */
const named = /ada@|annie|\bada\b(?!\/side)|lovelace/i;
const { path, sha } = buildRepository(namedHistory);

let test: TestDatabase;
beforeEach(async () => { test = await openTestDatabase(); return () => test.close(); });

const settings = () => ({ db: test.db, databaseUrl: test.url, mirrorsFolder: mkdtempSync(join(tmpdir(), "byline-mirrors-")), clock: systemClock, secretKey: () => Promise.resolve(key) });

async function ingest(source = path): Promise<number> {
  const [added] = await registerSource(test.db, source, "/");
  if (added === undefined) throw new Error("nothing was added");
  await ingestRepository(settings(), added.id, never);
  return added.id;
}

async function confirmed(addresses: readonly string[] = theirs): Promise<string> {
  const id = await draftErasure(test.db, addresses, "owner", now);
  await confirmErasure(test.db, id, { actor: "owner", now, alsoEnds: null });
  return id;
}

/** Every row of every table as text, with the facts unpacked. */
async function everything(): Promise<string> {
  const tables = await test.db.$queryRaw<{ name: string }[]>`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const rows = await Promise.all(tables.map(async ({ name }) => await test.db.$queryRawUnsafe<{ row: string }[]>(`SELECT to_jsonb(t)::text AS row FROM "${name}" t`)));
  const facts = (await test.db.commit.findMany()).map((commit) => JSON.stringify(unpackFacts(commit.facts)));
  return [...rows.flat().map(({ row }) => row), ...facts].join("\n");
}

/** What must be the same before and after: lines, shas, verdicts, agents, owners; no names. */
async function figures(): Promise<unknown> {
  const dump = await dumpLedger(test.url);
  const { commits, evidence, judgements, changes, weekPeople } = dump;
  return {
    tables: Object.entries(dump).filter(([name]) => !["commits", "evidence", "judgements", "changes", "fileLines", "weekPeople", "weekEngineers", "initiators", "DayPeople", "DayPeopleTotals", "DayPeopleChanges"].includes(name)), rows: [commits, evidence, judgements, changes, weekPeople].map((table) => table?.rows),
    commits: await test.db.$queryRaw`SELECT encode(sha, 'hex') AS sha, encode(parents, 'hex') AS parents, ordinal, "changeOrdinal", "authoredAt", "committedAt" FROM "Commit" ORDER BY ordinal`,
    changes: await test.db.$queryRaw`SELECT encode(sha, 'hex') AS sha, kind, "landedAt", "pullNumber", "commitCount" FROM "Change" ORDER BY ordinal`,
    judgements: await test.db.$queryRaw`SELECT "commitOrdinal", verdict, basis, agent, model, "modelId" FROM "Judgement" ORDER BY 1`,
    evidence: await test.db.$queryRaw`SELECT "commitOrdinal", position, rule, strength, agent, model, source FROM "Evidence" ORDER BY 1, 2`,
    people: await test.db.$queryRaw`SELECT day, verdict, basis, agent, language, sum(lines)::int AS lines FROM "DayPeople" WHERE "initiatorId" > 0 GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`,
    peopleChanges: await test.db.$queryRaw`SELECT day, verdict, agent, sum(changes)::int AS changes, sum(nn)::text AS squares FROM "DayPeopleChanges" WHERE "initiatorId" > 0 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    weeks: await test.db.$queryRaw`SELECT week, pulled, sum(units)::int AS units, sum((SELECT sum(size) FROM unnest(sizes) size))::int AS lines, sum(cardinality("cycleMinutes"))::int AS times FROM "WeekEngineers" GROUP BY 1, 2 ORDER BY 1, 2`,
    alive: await test.db.$queryRaw`SELECT "pathId", verdict, basis, agent, sum(lines)::int AS lines FROM "FileLines" GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
  };
}

/** Classes, fixes and days at work, by name of who they are of. */
async function fixesOf(): Promise<unknown> {
  return {
    classes: await test.db.$queryRaw`SELECT "changeOrdinal", class, rule, quote, state FROM "ChangeClass" ORDER BY 1`,
    fixes: await test.db.$queryRaw`SELECT unit, verdict, agent, size, "activeDays", "effortDays", i.email, i.name FROM "Fix" f LEFT JOIN "Identity" i ON i.id = f."initiatorId" ORDER BY 1`,
    efforts: await test.db.$queryRaw`SELECT week, days, i.email, i.name FROM "WeekEffort" e LEFT JOIN "Identity" i ON i.id = e."identityId" ORDER BY 1, 3, 4`,
  };
}

/** People of each week, language and agent, as the groups of works-council mode count them. */
async function peopleCounts(): Promise<number[]> {
  const people = personNumbers(await test.db.identity.findMany());
  const rows = await test.db.weekPeople.findMany({ orderBy: [{ week: "asc" }, { language: "asc" }, { agent: "asc" }] });
  return rows.map(({ authors }) => new Set(authors.flatMap((id) => people.get(id) ?? [])).size);
}

describe("a person is erased", () => {
  it("from fixes and days at work, which are then as if read for the first time", async () => {
    const mended = buildRepository([
      { name: "root", author: "Bea <bea@example.org>", files: { "a.ts": "a\n".repeat(9) } },
      { name: "fix", author: "Ada Lovelace <ada@example.org>", message: "fix: what Ada Lovelace <ada@example.org> broke", files: { "a.ts": "b\n".repeat(9) } },
      { name: "again", author: "Ada L. <ada@old.example>", message: "hotfix: the same on the old machine", files: { "a.ts": "c\n".repeat(9) } },
      { name: "back", author: "Bea <bea@example.org>", message: "Revert \"fix: what Ada Lovelace <ada@example.org> broke\"", files: { "a.ts": "d\n".repeat(9) } },
    ]);
    const id = await ingest(mended.path);
    const sums = async () => await test.db.$queryRaw`SELECT (SELECT count(*)::int FROM "Fix") AS fixes, (SELECT count(*)::int FROM "ChangeClass" WHERE class <> 'none') AS classes, (SELECT count(*)::int FROM "WeekEffort" WHERE days > 0) > 0 AS worked`;
    const before = await sums();
    expect(before).toEqual([{ fixes: 2, classes: 3, worked: true }]);
    await erasePerson(settings(), await confirmed());
    expect(await sums()).toEqual(before);
    expect((await everything()).split("\n").filter((row) => named.test(row))).toEqual([]);
    const erased = await fixesOf();
    expect(JSON.stringify(erased)).toMatch(/erased person/);
    await removeRepository(test.bulk, id, "owner");
    await ingest(mended.path);
    expect(await fixesOf()).toEqual(erased);
  });

  it("from everything that is stored, and every figure, sha and verdict stays", async () => {
    await ingest();
    const before = await figures();
    const people = await peopleCounts();
    expect(await everything()).toMatch(named);
    await erasePerson(settings(), await confirmed());
    expect(await figures()).toEqual(before);
    // Addresses that were two people's by name are one person's now; never more people than before, which would show smaller groups.
    for (const [index, count] of (await peopleCounts()).entries()) expect(count).toBeLessThanOrEqual(people[index] ?? 0);
    const all = await everything();
    expect(all.split("\n").filter((row) => named.test(row))).toEqual([]);
    expect(all).toMatch(/erased person [0-9a-f]{4}/);
    expect(all).toContain("bea@example.org");
  });

  it("and does not come back: read on, read again from scratch, rewritten, rejudged", async () => {
    const id = await ingest();
    await erasePerson(settings(), await confirmed());
    const erased = await dumpLedger(test.url);
    await removeRepository(test.bulk, id, "owner");
    await ingest();
    expect(await dumpLedger(test.url)).toEqual(erased);
    expect((await everything()).split("\n").filter((row) => named.test(row))).toEqual([]);
    runGit(path, ["update-ref", "refs/heads/main", sha("old")]);
    await ingest();
    expect(await dumpLedger(test.url)).not.toEqual(erased);
    runGit(path, ["update-ref", "refs/heads/main", sha("merge")]);
    await ingest();
    expect(await dumpLedger(test.url)).toEqual(erased);
    await test.db.repository.updateMany({ data: { judgedWith: "older rules" } });
    await ingest();
    expect(await dumpLedger(test.url)).toEqual(erased);
  });

  it("twice is once", async () => {
    await ingest();
    await erasePerson(settings(), await confirmed());
    const erased = await dumpLedger(test.url);
    const again = await confirmed();
    await erasePerson(settings(), again);
    await erasePerson(settings(), again);
    expect(await dumpLedger(test.url)).toEqual(erased);
    const lines = await test.db.auditEvent.findMany({ where: { action: "erasure.finish" }, orderBy: { id: "asc" } });
    expect(lines.map(({ detail }) => detail)).toEqual([{ found: true, otherwise: 0 }, { found: false, otherwise: 0 }]);
  });

  it("before it is confirmed nothing happens", async () => {
    await ingest();
    const before = await dumpLedger(test.url);
    await erasePerson(settings(), await draftErasure(test.db, theirs, "owner", now));
    expect(await dumpLedger(test.url)).toEqual(before);
  });
});

describe("broken off anywhere and begun again", () => {
  it.each(["Tombstone", "Commit", "Change", "Evidence", "Judgement", "FileLines", "WeekPeople", "Identity", "Erasure", "AuditEvent"])("at %s", async (table) => {
    const id = await ingest();
    const erasure = await confirmed();
    await test.bulk.execute(`CREATE FUNCTION break() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$`);
    await test.bulk.execute(`CREATE TRIGGER break BEFORE INSERT OR UPDATE OR DELETE ON "${table}" FOR EACH ROW EXECUTE FUNCTION break()`);
    await expect(erasePerson(settings(), erasure)).rejects.toThrow();
    await test.bulk.execute(`DROP TRIGGER break ON "${table}"`);
    await erasePerson(settings(), erasure);
    expect((await everything()).split("\n").filter((row) => named.test(row))).toEqual([]);
    const erased = await dumpLedger(test.url);
    await removeRepository(test.bulk, id, "owner");
    await ingest();
    expect(await dumpLedger(test.url)).toEqual(erased);
  });
});

describe("beside a reading", () => {
  it("a reading that began before is refused its next batch, and brings nobody back", async () => {
    const [added] = await registerSource(test.db, path, "/");
    const erasure = await confirmed();
    let isErased = false;
    const onProgress = async ({ phase }: { phase: string }) => {
      if (phase !== "walk" || isErased) return;
      isErased = true;
      await erasePerson(settings(), erasure);
    };
    const erasing: Promise<void>[] = [];
    const reading = ingestRepository({ ...settings(), onProgress: (progress) => void erasing.push(onProgress(progress)) }, added?.id ?? 0, never);
    const outcome = await reading.then(() => "read", (error: unknown) => error);
    await Promise.all(erasing);
    // Whoever was first: either the erasure found what the batch had written, or the batch was refused.
    if (outcome !== "read") expect(outcome).toMatchObject({ code: "conflict" });
    await ingest();
    expect((await everything()).split("\n").filter((row) => named.test(row))).toEqual([]);
  });

  it("a name that is first met afterwards is taken out too, also where it was stored before anybody knew it", async () => {
    const about = buildRepository([{ name: "about", author: "Bea <bea@example.org>", message: "As Countess Noel wished", files: { "x.md": "x\n" } }]);
    await ingest(about.path);
    await erasePerson(settings(), await confirmed());
    expect(await everything()).toContain("Countess Noel");
    await ingest(buildRepository([{ name: "later", author: "Countess Noel <ada@example.org>", message: "By Countess Noel", files: { "y.md": "y\n" } }]).path);
    expect((await everything()).split("\n").filter((row) => /Countess Noel/i.test(row))).toEqual([]);
  });

  it("without the key nothing is read once somebody was erased", async () => {
    await ingest();
    await erasePerson(settings(), await confirmed());
    const { db, databaseUrl, mirrorsFolder, clock } = settings();
    const without = { db, databaseUrl, mirrorsFolder, clock };
    const [stored] = await test.db.repository.findMany();
    await expect(ingestRepository(without, stored?.id ?? 0, never)).rejects.toMatchObject({ code: "refused" });
    await expect(ingestRepository({ ...without, secretKey: () => Promise.resolve(secretKey(randomBytes(32))) }, stored?.id ?? 0, never)).rejects.toMatchObject({ code: "refused" });
  });
});

describe("accounts", () => {

  it("end with their sessions, tokens, lists, claims, invitations and links; the last owner cannot", async () => {
    await test.db.user.createMany({ data: [{ id: "ada", name: "Ada", email: "Ada@example.org", role: "owner" }, { id: "bea", email: "bea@example.org", role: "member" }] });
    await test.db.session.create({ data: { sessionToken: "s", userId: "ada", expires: now } });
    await test.db.invitation.create({ data: { email: "ada@old.example", role: "viewer", invitedBy: "bea", expires: now } });
    await test.db.verificationToken.create({ data: { identifier: "ADA@example.org", token: "t", expires: now } });
    await expect(confirmed()).rejects.toMatchObject({ code: "conflict" });
    expect(await test.db.session.count()).toBe(1);
    await test.db.user.update({ where: { id: "bea" }, data: { role: "owner" } });
    const id = await draftErasure(test.db, theirs, "ada", now);
    await confirmErasure(test.db, id, { actor: "ada", now, alsoEnds: "ada" });
    expect((await test.db.user.findMany()).map((user) => user.id)).toEqual(["bea"]);
    expect([await test.db.session.count(), await test.db.invitation.count(), await test.db.verificationToken.count()]).toEqual([0, 0, 0]);
    const erasure = await test.db.erasure.findUnique({ where: { id } });
    expect(erasure).toMatchObject({ accounts: ["ada"] });
    // The log is as it was; it never held a name, and shows the tombstone for the id.
    const [line] = await listAuditEvents(test.db, { action: "erasure.confirm", actor: "ada", before: null, limit: 1 });
    expect(line).toMatchObject({ actor: "ada", actorName: `erased person ${erasure?.label ?? ""}`, detail: { addresses: 3, accounts: 1 } });
  });

  it.each(["noreply@anthropic.com", "noreply@github.com", "ada", ""])("%j is nobody's", async (address) => {
    await expect(draftErasure(test.db, [address], "owner", now)).rejects.toMatchObject({ code: "bad-input" });
  });
});
