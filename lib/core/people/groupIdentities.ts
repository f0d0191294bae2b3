import { agentTitle } from "../attribution/agentTitle";
import { ApartSets } from "./apartSets";
import { type LinkedIdentity, linkKeys } from "./linkKeys";
import type { FoundPerson, KnownAccount, KnownIdentity, StandingStatement } from "./person";

const newestFirst = (a: StandingStatement, b: StandingStatement) => b.at - a.at || b.id - a.id;

/** Members' words first, the newest of them before all: one that contradicts a newer one says nothing. */
function obey(sets: ApartSets, statements: readonly StandingStatement[], kindOf: ReadonlyMap<number, string>): void {
  for (const { oneId, otherId, same } of [...statements].sort(newestFirst)) {
    const [one, other] = [kindOf.get(oneId), kindOf.get(otherId)];
    if (one === undefined || one !== other) continue;
    if (same) sets.join(oneId, otherId);
    else sets.part(oneId, otherId);
  }
}

/** Joins what has a key in common, in the order of the numbers; where a statement keeps some of them apart, each goes to the first that it may go to. */
function link(sets: ApartSets, identities: readonly LinkedIdentity[]): void {
  const met = new Map<string, number[]>();
  for (const { id, keys } of identities) {
    for (const { key } of keys) {
      const others = met.get(key) ?? [];
      if (!others.some((other) => sets.find(other) === sets.find(id)) && !others.some((other) => sets.join(other, id))) met.set(key, [...others, id]);
    }
  }
}

function nameOf(identities: readonly LinkedIdentity[]): string {
  const agent = identities[0]?.agent ?? null;
  if (agent !== null) return agentTitle(agent);
  const names = identities.map(({ name }) => name.replace(/ \([^()]*\)$/, "").trim()).filter((name) => name !== "");
  return names.find((name) => /\S\s+\S/.test(name) && !name.includes("@")) ?? names[0] ?? identities[0]?.email ?? "";
}

/**
 * Who is who: every identity in exactly one person. A function of what is given and of nothing else, whatever its order: a statement that is taken back
 * leaves no trace. Statements decide before links. A person is called as the first of its identities with a name of several words is.
 * Example: `Jane <jane@example.org>`, `jd <JANE@example.org>` and `Jane <jane@home.example>` are two persons, until somebody says that they are one.
 * @param statements those that stand.
 */
export function groupIdentities(identities: readonly KnownIdentity[], accounts: readonly KnownAccount[], statements: readonly StandingStatement[]): FoundPerson[] {
  const linked = linkKeys([...identities].sort((a, b) => a.id - b.id), accounts);
  const sets = new ApartSets();
  obey(sets, statements, new Map(linked.map(({ id, kind }) => [id, kind])));
  link(sets, linked);
  const people = new Map<number, LinkedIdentity[]>();
  for (const identity of linked) {
    const id = sets.find(identity.id);
    const there = people.get(id);
    if (there === undefined) people.set(id, [identity]);
    else there.push(identity);
  }
  return [...people].sort(([a], [b]) => a - b).map(([id, own]) => ({ id, name: nameOf(own), kind: own[0]?.kind ?? "person", identities: own.map((each) => each.id) }));
}
