import { regrouped } from "@/lib/core/people/regrouped";
import { splitStatements } from "@/lib/core/people/splitStatements";
import { formatDay } from "@/lib/core/report/formatDay";
import { endless } from "@/lib/core/team/span";
import { rosterEffect } from "@/lib/core/team/rosterEffect";
import type { Roster } from "@/lib/core/team/team";
import { AppError } from "@/lib/errors";
import type { Database } from "@/lib/store/client";
import { personStatements } from "@/lib/store/people/personStatements";
import { type PeopleFacts, readPeople } from "@/lib/store/people/readPeople";
import { readRoster } from "@/lib/store/team/readRoster";

/** What somebody says of who is who. Persons and identities by number. */
export type PeopleDeed =
  | { readonly do: "merge" | "apart"; readonly one: number; readonly other: number }
  | { readonly do: "split"; readonly person: number; readonly take: readonly number[] }
  | { readonly do: "undo"; readonly deed: string };

export interface PeoplePreview {
  /** Persons before and after, each with the names and addresses that are theirs. */
  readonly before: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
  /** Which teams' figures move, and since when. */
  readonly effects: readonly string[];
}

function statementsAfter(facts: PeopleFacts, deed: PeopleDeed, at: number) {
  const said = (oneId: number, otherId: number, same: boolean) => ({ oneId: Math.min(oneId, otherId), otherId: Math.max(oneId, otherId), same, at });
  switch (deed.do) {
    case "undo": return facts.statements.filter((each) => each.deed !== deed.deed);
    case "split": {
      const own = facts.identities.filter(({ personId }) => personId === deed.person).map(({ id }) => id);
      const split = splitStatements(own, deed.take);
      if (split === null) throw new AppError("bad-input", "Choose some of the addresses and leave at least one.");
      return [...facts.statements, ...split.map((each) => ({ ...each, at }))];
    }
    default: return [...facts.statements, said(deed.one, deed.other, deed.do === "merge")];
  }
}

/** Every identity by itself: who comes and goes is then a name and address, whatever number their person has. */
const byIdentity = ({ teams, memberships }: Roster, identities: PeopleFacts["identities"], personOf: (id: number) => number): Roster => ({
  teams, identities: identities.map(({ id }) => ({ id, personId: id })),
  memberships: memberships.flatMap((row) => identities.filter(({ id }) => personOf(id) === personOf(row.identityId)).map(({ id }) => ({ ...row, personId: id }))),
});

/** What a deed would do: persons before and after, and whose teams' figures move from when. No numbers: the difference is somebody's. */
export async function previewPeopleDeed(db: Database, deed: PeopleDeed, now: Date): Promise<PeoplePreview> {
  const [facts, roster] = await Promise.all([readPeople(db), readRoster(db)]);
  const { before, after, personOf } = regrouped(facts.identities, facts.accounts, facts.statements, statementsAfter(facts, deed, now.getTime()));
  const words = new Map(facts.identities.map(({ id, name, email }) => [id, `${name} <${email}>`]));
  const touched = new Set(before.flatMap(({ identities }) => identities));
  const some = facts.identities.filter(({ id }) => touched.has(id));
  const today = new Map(facts.identities.map(({ id, personId }) => [id, personId ?? id]));
  const moved = rosterEffect(byIdentity(roster, some, (id) => today.get(id) ?? id), byIdentity(roster, some, (id) => personOf.get(id) ?? id));
  const list = (people: typeof before) => people.map(({ identities }) => identities.map((id) => words.get(id) ?? ""));
  return {
    before: list(before), after: list(after),
    effects: moved.map(({ name, days, comes, goes }) => `${name}: changes of ${String(comes.length + goes.length)} ${comes.length + goes.length === 1 ? "name" : "names"} ${goes.length === 0 ? "come to it" : comes.length === 0 ? "leave it" : "move"}, ${days.from === endless.from ? "in all of history" : `from ${formatDay(days.from)} on`}.`),
  };
}

/** Does it, and finds out anew who is who. */
export async function doPeopleDeed(db: Database, deed: PeopleDeed, saying: { readonly actor: string; readonly now: Date; readonly reason: string }): Promise<void> {
  switch (deed.do) {
    case "merge": await personStatements.merge(db, deed.one, deed.other, saying); break;
    case "apart": await personStatements.keepApart(db, deed.one, deed.other, saying); break;
    case "split": await personStatements.split(db, deed.person, deed.take, saying); break;
    case "undo": await personStatements.takeBack(db, deed.deed, saying);
  }
}
