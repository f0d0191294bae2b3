import { linkKeys } from "../people/linkKeys";
import { nameKey } from "../people/nameKey";
import type { KnownAccount, KnownIdentity } from "../people/person";

/** `1234+jane@users.noreply.github.com` → `jane@…`; `jane+work@example.com` → `jane@example.com`. */
function looseAddress(email: string): string {
  const [local = "", host = ""] = email.normalize("NFKC").trim().toLowerCase().split("@");
  if (local === "" || host === "") return "";
  const parts = local.split("+");
  return `${(host === "users.noreply.github.com" ? parts.at(-1) : parts[0]) ?? local}@${host}`;
}

/**
 * Person of each identity for counting who a group is of, as a number (the smallest id of theirs). More is one person here than for `groupIdentities`, since
 * too many people would show too much: besides all that links identities there, a like address or name is enough. What members say is not asked: nobody
 * changes by a merge or a split what works-council mode tells. Agents, bots, and those with neither name nor address are nobody and have no entry.
 */
export function personNumbers(identities: readonly KnownIdentity[], accounts: readonly KnownAccount[] = []): Map<number, number> {
  const parents = new Map<number, number>();
  const find = (id: number): number => {
    const parent = parents.get(id) ?? id;
    return parent === id ? id : find(parent);
  };
  const firstWith = new Map<string, number>();
  const people = linkKeys([...identities].sort((a, b) => a.id - b.id), accounts).filter(({ kind }) => kind === "person");
  const known = people.filter(({ id, name, email, keys }) => {
    const own = [["address", looseAddress(email)], ["name", nameKey(name.replace(/ \([^()]*\)$/, ""))]].filter(([, key]) => key !== "").map((key) => key.join(" "));
    for (const key of own.length === 0 ? [] : [...own, ...keys.map((each) => `link ${each.key}`)]) {
      const [a, b] = [find(id), find(firstWith.get(key) ?? id)];
      if (a !== b) parents.set(Math.max(a, b), Math.min(a, b));
      firstWith.set(key, Math.min(a, b));
    }
    return own.length > 0;
  });
  return new Map(known.map(({ id }) => [id, find(id)]));
}
