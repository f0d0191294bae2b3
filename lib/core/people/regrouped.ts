import { groupIdentities } from "./groupIdentities";
import type { FoundPerson, KnownAccount, KnownIdentity, StandingStatement } from "./person";
import type { SaidOfTwo } from "./splitStatements";

/** Persons that would be otherwise. */
export interface Regrouped {
  readonly before: readonly FoundPerson[];
  readonly after: readonly FoundPerson[];
  /** Of every identity, then. */
  readonly personOf: ReadonlyMap<number, number>;
}

const keyOf = ({ identities }: FoundPerson) => identities.join(" ");

/** What would become of persons if something more were said, or a deed taken back: those that stay as they are are left out. */
export function regrouped(identities: readonly KnownIdentity[], accounts: readonly KnownAccount[], statements: readonly StandingStatement[], then: readonly (StandingStatement | (SaidOfTwo & { readonly at: number }))[]): Regrouped {
  const last = statements.reduce((most, { id }) => Math.max(most, id), 0);
  const [was, is] = [groupIdentities(identities, accounts, statements), groupIdentities(identities, accounts, then.map((each, index) => ({ ...each, id: "id" in each ? each.id : last + 1 + index })))];
  const [old, fresh] = [new Set(was.map(keyOf)), new Set(is.map(keyOf))];
  return { before: was.filter((person) => !fresh.has(keyOf(person))), after: is.filter((person) => !old.has(keyOf(person))), personOf: new Map(is.flatMap(({ id, identities: own }) => own.map((each) => [each, id] as const))) };
}
