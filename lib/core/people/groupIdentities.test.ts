import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupIdentities } from "./groupIdentities";
import type { KnownAccount, KnownIdentity, StandingStatement } from "./person";
import { proposeMerges } from "./proposeMerges";
import { splitStatements } from "./splitStatements";

const identity = (text: string, index: number): KnownIdentity => ({ id: index + 1, name: text.slice(0, text.indexOf(" <")), email: text.slice(text.indexOf("<") + 1, -1) });
const word = (id: number, oneId: number, otherId: number, same: boolean): StandingStatement => ({ id, oneId, otherId, same, at: id });

function groups(written: readonly string[], statements: readonly StandingStatement[] = [], accounts: readonly KnownAccount[] = []): (readonly number[])[] {
  return groupIdentities(written.map(identity), accounts, statements).map((person) => person.identities);
}

describe("groupIdentities", () => {
  it.each<[string, string[], number[][]]>([
    ["one address in any case", ["Jane <jane@example.org>", "jd <JANE@Example.org >", "Joe <joe@example.org>"], [[1, 2], [3]]],
    ["no name alone", ["Jane Doe <jane@example.org>", "Jane Doe <doe@example.org>"], [[1], [2]]],
    ["both forms of a no-reply address", ["A <12+jane@users.noreply.github.com>", "B <Jane@users.noreply.github.com>", "C <12+jane-renamed@users.noreply.github.com>"], [[1, 2, 3]]],
    ["a login that two accounts had is nobody's", ["A <1+jane@users.noreply.github.com>", "B <2+jane@users.noreply.github.com>", "C <jane@users.noreply.github.com>"], [[1], [2], [3]]],
    ["GitLab's form", ["A <77-jane@users.noreply.gitlab.com>", "B <77+jane@users.noreply.gitlab.com>", "C <77-jane@users.noreply.github.com>"], [[1, 2], [3]]],
    ["one number of two forges is two accounts", ["A <5+jane@users.noreply.github.com>", "B <5+jane@users.noreply.git.example.org>"], [[1], [2]]],
    ["shared addresses with their names", ["A B <you@example.com>", "C D <you@example.com>", "a  b <you@example.com>", "A <noreply@github.com>", "B <noreply@github.com>"], [[1, 3], [2], [4], [5]]],
    ["nothing at all", [" <>", "x <>"], [[1], [2]]],
    ["an erased person's addresses", ["erased person 3f2a <3f2a@erased.invalid>", "erased person 3f2a <3f2a.2@erased.invalid>", "erased person 3f2b <3f2b@erased.invalid>"], [[1, 2], [3]]],
    ["an agent by what it is", ["Claude <noreply@anthropic.com>", "Claude Opus 4.8 <noreply@anthropic.com>", "Ada <ada@example.org>"], [[1, 2], [3]]],
    ["a person behind a tool's suffix", ["Ada Example <ada@example.org>", "Ada Example (aider) <ada@example.org>"], [[1, 2]]],
  ])("takes for one: %s", (_, written, expected) => expect(groups(written)).toEqual(expected));

  it("links an account to its public address, and calls bots what the forge calls so", () => {
    const written = ["Ada <ada@example.org>", "ada-l <9+ada-l@users.noreply.github.com>", "Build <10+build@users.noreply.github.com>"];
    const accounts: KnownAccount[] = [{ identityId: 2, email: "Ada@example.org", kind: "user" }, { identityId: 3, email: "", kind: "bot" }];
    expect(groupIdentities(written.map(identity), accounts, [])).toEqual([{ id: 1, name: "Ada", kind: "person", identities: [1, 2] }, { id: 3, name: "Build", kind: "bot", identities: [3] }]);
  });

  it("names a person by the first full name, an agent by its title", () => {
    const written = ["jd <jane@example.org>", "Jane Doe (aider) <jane@example.org>", "Claude <noreply@anthropic.com>", "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>"];
    expect(groupIdentities(written.map(identity), [], []).map(({ name, kind }) => [name, kind])).toEqual([["Jane Doe", "person"], ["Claude Code", "agent"], ["dependabot[bot]", "bot"]]);
  });

  it("lets the newest standing word decide, and never joins a person with a bot", () => {
    const written = ["A <a@x.org>", "B <b@x.org>", "C <a@x.org>", "d[bot] <d@x.org>"];
    expect(groups(written, [word(1, 1, 2, true)])).toEqual([[1, 2, 3], [4]]);
    expect(groups(written, [word(1, 1, 2, true), word(2, 1, 2, false)])).toEqual([[1, 3], [2], [4]]);
    expect(groups(written, [word(2, 1, 2, true), word(1, 1, 2, false)])).toEqual([[1, 2, 3], [4]]);
    expect(groups(written, [word(1, 1, 3, false)])).toEqual([[1], [2], [3], [4]]);
    expect(groups(written, [word(1, 1, 4, true)])).toEqual([[1, 3], [2], [4]]);
  });

  it("splits what hung together only through the part that goes", () => {
    const written = ["A <a@x.org>", "B <7+b@users.noreply.github.com>", "C <c@x.org>"];
    const accounts: KnownAccount[] = [{ identityId: 2, email: "a@x.org", kind: "user" }];
    const merged = [word(1, 2, 3, true)];
    expect(groups(written, merged, accounts)).toEqual([[1, 2, 3]]);
    const split = (splitStatements([1, 2, 3], [2]) ?? []).map((each, index) => ({ ...each, id: index + 2, at: 9 }));
    expect(groups(written, [...merged, ...split], accounts)).toEqual([[1, 3], [2]]);
  });
});

describe("splitStatements", () => {
  it("says nothing where nothing would be split", () => {
    expect([splitStatements([1, 2], []), splitStatements([1, 2], [1, 2]), splitStatements([1, 2], [3])]).toEqual([null, null, null]);
  });
});

const addresses = ["a@x.org", "A@x.org", "b@x.org", "1+b@users.noreply.github.com", "b@users.noreply.github.com", "2+c@users.noreply.github.com", "c@users.noreply.github.com", "noreply@anthropic.com", "d@y.org"];
const someIdentities = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 24 }).chain((ids) => fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), name: fc.constantFrom("Jane Doe", "Bo", "Claude"), email: fc.constantFrom(...addresses) }))));
const someStatements = fc.array(fc.record({ oneId: fc.integer({ min: 1, max: 60 }), otherId: fc.integer({ min: 1, max: 60 }), same: fc.boolean(), at: fc.integer({ min: 0, max: 5 }) }), { maxLength: 30 })
  .map((list) => list.filter(({ oneId, otherId }) => oneId !== otherId).map((each, index) => ({ ...each, id: index + 1 })));

describe("any identities and statements", () => {
  it("give every identity one person, numbered by its first, whatever the order", () => {
    fc.assert(fc.property(someIdentities, someStatements, (identities, statements) => {
      const people = groupIdentities(identities, [], statements);
      expect(people.flatMap((person) => person.identities).sort((a, b) => a - b)).toEqual(identities.map(({ id }) => id).sort((a, b) => a - b));
      for (const person of people) expect(person.id).toBe(Math.min(...person.identities));
      expect(groupIdentities([...identities].reverse(), [], [...statements].reverse())).toEqual(people);
    }));
  });

  it("leave no trace once they are taken back, in whatever order", () => {
    fc.assert(fc.property(someIdentities, someStatements, fc.func(fc.boolean()), (identities, statements, stays) => {
      const standing = new Set(statements.filter(({ id }) => stays(id)).map(({ id }) => id));
      const before = groupIdentities(identities, [], statements.filter(({ id }) => standing.has(id)));
      groupIdentities(identities, [], statements);
      expect(groupIdentities(identities, [], statements.filter(({ id }) => standing.has(id)))).toEqual(before);
    }));
  });

  it("do what the newest says, as long as it is about two of a kind", () => {
    fc.assert(fc.property(someIdentities, someStatements, (identities, statements) => {
      const known = statements.filter(({ oneId, otherId }) => [oneId, otherId].every((id) => identities.some((each) => each.id === id && !each.email.includes("anthropic") && each.name !== "Claude")));
      const [newest] = [...known].sort((a, b) => b.at - a.at || b.id - a.id);
      if (newest === undefined) return;
      const own = groupIdentities(identities, [], known).find((person) => person.identities.includes(newest.oneId));
      expect(own?.identities.includes(newest.otherId)).toBe(newest.same);
    }));
  });

  it("split exactly as asked, and are one again when it is taken back", () => {
    fc.assert(fc.property(someIdentities, someStatements, fc.func(fc.boolean()), (identities, statements, goes) => {
      const before = groupIdentities(identities, [], statements);
      for (const person of before) {
        const taken = person.identities.filter((id) => goes(id));
        const split = splitStatements(person.identities, taken);
        if (split === null) continue;
        const after = groupIdentities(identities, [], [...statements, ...split.map((each, index) => ({ ...each, id: 1000 + index, at: 9 }))]);
        const sides = [taken, person.identities.filter((id) => !taken.includes(id))].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
        // Others of the address may follow either side; the two sides are whole and apart.
        for (const side of sides) expect(after.filter(({ identities: own }) => side.some((id) => own.includes(id)))).toHaveLength(1);
        expect(after.find(({ identities: own }) => own.includes(taken[0] ?? 0))?.identities.some((id) => sides.some((side) => side !== sides.find((each) => each.includes(taken[0] ?? 0)) && side.includes(id)))).toBe(false);
      }
    }));
  });

  it("are components by hand where nobody says anything", () => {
    fc.assert(fc.property(someIdentities, (identities) => {
      const share = (one: KnownIdentity, other: KnownIdentity) => {
        const [a, b] = [one.email.toLowerCase(), other.email.toLowerCase()];
        return a === b || [a, b].every((each) => /^(1\+)?b@users\.noreply/.test(each)) || [a, b].every((each) => /^(2\+)?c@users\.noreply/.test(each));
      };
      // Agents have an address in common that is nobody's: they are linked by what they are.
      const plain = identities.filter(({ email }) => !email.includes("anthropic"));
      for (const person of groupIdentities(plain, [], [])) {
        const seed = plain.find(({ id }) => id === person.id);
        const reached = new Set(seed === undefined ? [] : [seed]);
        for (const one of reached) for (const other of plain) if (share(one, other)) reached.add(other);
        expect([...reached].map(({ id }) => id).sort((a, b) => a - b)).toEqual(person.identities);
      }
    }));
  });
});

describe("proposeMerges", () => {
  const propose = (written: readonly string[], statements: readonly StandingStatement[] = []) => {
    const identities = written.map(identity);
    return proposeMerges(groupIdentities(identities, [], statements), identities, statements).map(({ oneId, otherId, reason }) => [oneId, otherId, reason]);
  };

  it("says why, the best reason once", () => {
    expect(propose(["Jane Doe <jane@x.org>", "Doe, Jané <doe@x.org>", "Jane Doe <jane@home.example>", "Jo <jo@x.org>", "Jo <joe@x.org>"])).toEqual([[1, 2, "nameAndDomain"], [1, 3, "name"], [2, 3, "name"]]);
    expect(propose(["A <1+jane@users.noreply.github.com>", "B <2+jane@users.noreply.github.com>"])).toEqual([[1, 2, "login"]]);
    expect(propose(["Jane Doe <jane@gmail.com>", "Jane Doe <doe@gmail.com>"])).toEqual([[1, 2, "name"]]);
  });

  it("is silent about agents, the erased, crowds of one name, and two who are said to be two", () => {
    expect(propose(["Claude Opus <noreply@anthropic.com>", "erased person 3f2a <3f2a@erased.invalid>", "erased person 3f2b <3f2b@erased.invalid>"])).toEqual([]);
    expect(propose(Array.from({ length: 9 }, (_, index) => `Your Name <${String(index)}@x.org>`))).toEqual([]);
    expect(propose(["Jane Doe <jane@x.org>", "Jane Doe <doe@x.org>"], [word(1, 1, 2, false)])).toEqual([]);
  });
});
