import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ingestPath } from "@/lib/fixtures/database/ingestPath";
import { openTestDatabase, type TestDatabase } from "@/lib/fixtures/database/openTestDatabase";
import { buildRepository } from "@/lib/fixtures/repository/buildRepository";
import { dropIdentities } from "@/lib/store/erasure/dropIdentities";
import { ownAddresses } from "@/lib/store/me/ownAddresses";
import { ownPerson } from "@/lib/store/me/ownPerson";
import { personStatements } from "@/lib/store/people/personStatements";
import { groupPeople } from "./groupPeople";

const authors = ["Ada Lovelace <ada@example.org>", "ada <ADA@example.org>", "Ada Lovelace <lovelace@example.org>", "ada-l <7+ada-l@users.noreply.github.com>", "Bea Roe <bea@example.org>", "Claude <noreply@anthropic.com>"];
const by = (reason = "") => ({ actor: "owner", now: new Date("2026-11-23T12:00:00Z"), reason });

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  const { path } = buildRepository(authors.map((author, index) => ({ name: `c${String(index)}`, files: { [`${String(index)}.ts`]: "one\n" }, author, committer: author })));
  await ingestPath(test, path);
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.db.personStatement.deleteMany();
  await test.db.forgeAccount.deleteMany();
  await groupPeople(test.db, "all");
});

const idOf = async (address: string) => (await test.db.identity.findFirstOrThrow({ where: { email: address } })).id;
const people = async () => await test.db.person.findMany({ orderBy: { id: "asc" } });
/** Groups of addresses, each sorted. */
async function groups(): Promise<string[]> {
  const found = new Map<number, string[]>();
  for (const { personId, email } of await test.db.identity.findMany({ orderBy: { email: "asc" } })) found.set(personId ?? -1, [...(found.get(personId ?? -1) ?? []), email]);
  return [...found.values()].map((own) => own.sort().join(" ")).sort();
}
const untouched = ["7+ada-l@users.noreply.github.com", "ADA@example.org ada@example.org", "bea@example.org", "lovelace@example.org", "noreply@anthropic.com"];
async function state() {
  return { people: await people(), identities: await test.db.identity.findMany({ orderBy: { id: "asc" } }), proposals: await test.db.personProposal.findMany({ orderBy: [{ oneId: "asc" }, { otherId: "asc" }] }) };
}

describe("who is who", () => {
  it("is found by the ingest itself, with what may be one", async () => {
    expect(await groups()).toEqual(untouched);
    expect((await people()).map(({ name, kind }) => `${kind} ${name}`).sort()).toEqual(["agent Claude Code", "person Ada Lovelace", "person Ada Lovelace", "person Bea Roe", "person ada-l"]);
    const proposals = await test.db.personProposal.findMany();
    const pair = await Promise.all(["ada@example.org", "lovelace@example.org"].map(async (address) => (await test.db.identity.findFirstOrThrow({ where: { email: address } })).personId ?? 0));
    expect(proposals).toEqual([{ oneId: Math.min(...pair), otherId: Math.max(...pair), reason: "nameAndDomain" }]);
  });

  it("follows an account's public address, and its going", async () => {
    await test.db.forgeAccount.create({ data: { forgeId: 1, externalId: "7", login: "ada-l", kind: "user", email: "ada@example.org", identityId: await idOf("7+ada-l@users.noreply.github.com") } });
    await groupPeople(test.db, "all");
    expect(await groups()).toEqual(["7+ada-l@users.noreply.github.com ADA@example.org ada@example.org", ...untouched.slice(2)]);
  });

  it("is merged and taken back, split and taken back, and every row is as before", async () => {
    const before = await state();
    const [one, other] = before.proposals.map(({ oneId, otherId }) => [oneId, otherId] as const)[0] ?? [0, 0];
    const merged = await personStatements.merge(test.db, one, other, by("one laptop"));
    const between = await state();
    expect(await groups()).toEqual(["7+ada-l@users.noreply.github.com", "ADA@example.org ada@example.org lovelace@example.org", ...untouched.slice(2, 3), ...untouched.slice(4)]);
    expect(between.proposals).toEqual([]);
    const split = await personStatements.split(test.db, Math.min(one, other), [await idOf("ADA@example.org")], by());
    expect(await groups()).toContain("ADA@example.org");
    expect(await groups()).toContain("ada@example.org lovelace@example.org");
    await personStatements.takeBack(test.db, split, by());
    expect(await state()).toEqual(between);
    await personStatements.takeBack(test.db, merged, by());
    expect(await state()).toEqual(before);
    await expect(personStatements.takeBack(test.db, merged, by())).rejects.toMatchObject({ code: "conflict" });
    expect((await test.db.auditEvent.findMany({ where: { action: { startsWith: "person." } }, orderBy: { id: "asc" } })).map(({ action, detail }) => [action, JSON.stringify(detail).includes("laptop")])).toEqual([["person.merge", false], ["person.split", false], ["person.undo", false], ["person.undo", false]]);
  });

  it("proposes nothing that somebody has said is two", async () => {
    const [{ oneId, otherId } = { oneId: 0, otherId: 0 }] = await test.db.personProposal.findMany();
    await personStatements.keepApart(test.db, oneId, otherId, by());
    expect(await test.db.personProposal.count()).toBe(0);
    expect(await groups()).toEqual(untouched);
  });

  it("refuses what cannot be, and then nothing is said", async () => {
    const all = await people();
    const [ada, claude] = [all.find(({ kind }) => kind === "person")?.id ?? 0, all.find(({ kind }) => kind === "agent")?.id ?? 0];
    await expect(personStatements.merge(test.db, ada, claude, by())).rejects.toMatchObject({ code: "bad-input" });
    await expect(personStatements.merge(test.db, ada, ada, by())).rejects.toMatchObject({ code: "conflict" });
    await expect(personStatements.split(test.db, ada, [claude], by())).rejects.toMatchObject({ code: "conflict" });
    await expect(personStatements.merge(test.db, ada, 999_999, by())).rejects.toMatchObject({ code: "conflict" });
    expect(await test.db.personStatement.count()).toBe(0);
  });

  it("gives two who ask at once one answer", async () => {
    await test.db.identity.updateMany({ data: { personId: null } });
    await Promise.all([groupPeople(test.db, "all"), groupPeople(test.db, "identities"), groupPeople(test.db, "all")]);
    expect(await groups()).toEqual(untouched);
  });
});

describe("what is a member's own", () => {
  beforeAll(async () => {
    await test.db.user.createMany({ data: [{ id: "ada", name: "Ada", email: "ada@example.org", emailVerified: new Date(), role: "member" }, { id: "mallory", name: "Mallory", email: "bea@example.org", emailVerified: new Date(), role: "owner" }] });
    await test.db.account.create({ data: { userId: "ada", type: "oauth", provider: "github", providerAccountId: "7" } });
  });
  const read = (id: string, hosts: Record<string, string> = { github: "github.com" }) => ownAddresses.read(test.db, id, hosts).then(({ addresses }) => addresses);

  it("is widened by the number of the account that they sign in with, and by no login, host or word of others", async () => {
    expect(await read("ada")).toEqual(["7+ada-l@users.noreply.github.com", "ada@example.org"]);
    expect(await read("ada", { github: "git.example.org" })).toEqual(["ada@example.org"]);
    expect(await read("ada", {})).toEqual(["ada@example.org"]);
  });

  it("is not widened by a merge: the others are counted, and nothing of them is told", async () => {
    const personOf = async (address: string) => (await test.db.identity.findFirstOrThrow({ where: { email: address } })).personId ?? 0;
    await personStatements.merge(test.db, await personOf("bea@example.org"), await personOf("lovelace@example.org"), by("so it is"));
    expect(await read("mallory")).toEqual(["bea@example.org"]);
    expect(await ownPerson(test.db, [await idOf("bea@example.org")])).toMatchObject({ others: 1, statements: [{ same: true, reason: "so it is", madeBy: "owner", endedAt: null }] });
    expect(await ownPerson(test.db, [])).toEqual({ others: 0, statements: [] });
  });
});

describe("an erased person", () => {
  it("is in no person, statement or account any more, and stays in the teams without a name", async () => {
    const personOf = async (address: string) => (await test.db.identity.findFirstOrThrow({ where: { email: address } })).personId ?? 0;
    await personStatements.merge(test.db, await personOf("bea@example.org"), await personOf("lovelace@example.org"), by());
    const bea = await idOf("bea@example.org");
    await test.db.membership.create({ data: { teamId: 1, identityId: bea, madeBy: "owner", madeAt: new Date() } });
    await test.db.forgeAccount.create({ data: { forgeId: 1, externalId: "8", login: "ada-l", name: "Bea Roe", kind: "user", email: "bea@example.org", identityId: await idOf("7+ada-l@users.noreply.github.com") } });
    const erased = { address: (address: string) => (address.toLowerCase() === "bea@example.org" ? { label: "3f2a", number: 1 } : null), name: () => null, startsName: () => false };
    // As the repositories leave it: no commit bears the identity.
    await test.db.commit.updateMany({ where: { authorId: bea }, data: { authorId: await idOf("ada@example.org") } });
    await test.bulk.transaction(() => dropIdentities(test.bulk, erased));
    await groupPeople(test.db, "all");
    expect(await test.db.personStatement.count()).toBe(0);
    expect((await people()).map(({ name }) => name).sort()).toEqual(["Ada Lovelace", "Ada Lovelace", "Claude Code", "ada-l", "erased person 3f2a"]);
    const [member] = await test.db.membership.findMany();
    expect((await test.db.identity.findUniqueOrThrow({ where: { id: member?.identityId ?? 0 } })).email).toBe("3f2a@erased.invalid");
    expect(await test.db.forgeAccount.findMany({ select: { name: true, email: true } })).toEqual([{ name: "", email: "" }]);
    const tomb = await personOf("3f2a@erased.invalid");
    await expect(personStatements.merge(test.db, tomb, await personOf("lovelace@example.org"), by())).rejects.toMatchObject({ code: "bad-input" });
  });
});
