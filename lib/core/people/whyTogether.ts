import { type LinkReason, linkKeys } from "./linkKeys";
import type { KnownAccount, KnownIdentity, StandingStatement } from "./person";

const words: Readonly<Record<LinkReason, string>> = {
  address: "the same address", account: "an account of a forge, by its no-reply address", publicAddress: "the public address of an account", agent: "the same agent", erased: "one erased person",
};

/** Why each identity of a person is with the others: what it has in common with one of them, or that somebody said so. Empty for one that stands alone. */
export function whyTogether(identities: readonly KnownIdentity[], accounts: readonly KnownAccount[], statements: readonly StandingStatement[]): ReadonlyMap<number, readonly string[]> {
  const linked = linkKeys(identities, accounts);
  const counts = new Map<string, number>();
  for (const { keys } of linked) for (const { key } of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const ids = new Set(identities.map(({ id }) => id));
  const said = (id: number) => statements.some(({ oneId, otherId, same }) => same && (oneId === id || otherId === id) && ids.has(oneId) && ids.has(otherId));
  return new Map(linked.map(({ id, keys }) => [id, [...new Set([...keys.filter(({ key }) => (counts.get(key) ?? 0) > 1).map(({ reason }) => words[reason]), ...(said(id) ? ["a member’s word"] : [])])]]));
}
