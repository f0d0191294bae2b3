import { isPersonal } from "../erasure/isPersonal";
import { personKey } from "../erasure/personKey";
import { classifyIdentity, type IdentityClass } from "./classifyIdentity";
import { noReplyOf } from "./noReplyOf";
import type { KnownAccount, KnownIdentity } from "./person";

/** Why two identities are one person without anybody's word. */
export type LinkReason = "address" | "account" | "publicAddress" | "agent" | "erased";

/** Something that identities of one person have in common. */
export interface LinkKey {
  readonly key: string;
  readonly reason: LinkReason;
}

/** An identity with what it is and what links it to others. */
export interface LinkedIdentity extends KnownIdentity, IdentityClass {
  readonly keys: readonly LinkKey[];
}

/** Written where nobody has said who they are: several people have these, so that only the same name beside them is the same person. */
const placeholder = /^(?:you|your[._-]?name|your[._-]?e?mail|e?mail|me|name|user|username|admin|test)@(?:example|e?mail|domain|company)\.(?:com|org|net)$|^root@|@(?:localhost|unknown|none)$|\.(?:local|localdomain|\(none\))$|^[^@]*$/;
const erasedForm = /^(?<label>[0-9a-f]{4,})(?:\.\d+)?@erased\.invalid$/;

function addressLink(identity: KnownIdentity): LinkKey {
  const address = personKey.address(identity.email);
  const label = erasedForm.exec(address)?.groups?.["label"];
  if (label !== undefined) return { key: `erased ${label}`, reason: "erased" };
  const isShared = placeholder.test(address) || !(isPersonal(address) || noReplyOf(address) !== null);
  return { key: isShared ? `party ${address}\n${personKey.name(identity.name)}` : `address ${address}`, reason: "address" };
}

/** Numbers of the accounts that were seen with a login; two where a login was given up and taken by somebody else. */
function numbersByLogin(identities: readonly KnownIdentity[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { email } of identities) {
    const noReply = noReplyOf(email);
    if (noReply?.number == null) continue;
    const key = `${noReply.host} ${noReply.login}`;
    found.set(key, (found.get(key) ?? new Set<string>()).add(noReply.number));
  }
  return found;
}

/**
 * What links each identity to others: its address in lower case; its forge account, by number in both forms of no-reply addresses and by login as long as
 * one account only had that login; the public address of its account; for an agent, which one it is. A name never does.
 */
export function linkKeys(identities: readonly KnownIdentity[], accounts: readonly KnownAccount[]): LinkedIdentity[] {
  const byIdentity = new Map(accounts.map((account) => [account.identityId, account]));
  const numbers = numbersByLogin(identities);
  return identities.map((identity) => {
    const account = byIdentity.get(identity.id);
    const found = classifyIdentity(identity, account?.kind ?? null);
    const keys: LinkKey[] = [addressLink(identity)];
    const noReply = noReplyOf(identity.email);
    if (noReply !== null) {
      const login = `${noReply.host} ${noReply.login}`;
      if (noReply.number !== null) keys.push({ key: `number ${noReply.host} ${noReply.number}`, reason: "account" });
      if ((numbers.get(login)?.size ?? 0) <= 1) keys.push({ key: `login ${login}`, reason: "account" });
    }
    const open = personKey.address(account?.email ?? "");
    if (isPersonal(open) && !placeholder.test(open)) keys.push({ key: `address ${open}`, reason: "publicAddress" });
    if (found.agent !== null) keys.push({ key: `agent ${found.agent}`, reason: "agent" });
    // A person and a bot are never linked, whatever they have in common.
    return { ...identity, ...found, keys: keys.map(({ key, reason }) => ({ key: `${found.kind} ${key}`, reason })) };
  });
}
