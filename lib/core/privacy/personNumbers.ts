import { catalogue } from "../attribution/catalogue/catalogue";
import { compileCatalogue } from "../attribution/compileCatalogue";
import { MarkSearch } from "../attribution/findMarks";

/** A name and address as git has them. */
export interface KnownIdentity {
  readonly id: number;
  readonly name: string;
  readonly email: string;
}

/** `1234+jane@users.noreply.github.com` → `jane@…`; `jane+work@example.com` → `jane@example.com`. */
function addressKey(email: string): string {
  const [local = "", host = ""] = email.normalize("NFKC").trim().toLowerCase().split("@");
  if (local === "" || host === "") return "";
  const parts = local.split("+");
  return `${(host === "users.noreply.github.com" ? parts.at(-1) : parts[0]) ?? local}@${host}`;
}

/** Without case, accents, punctuation and the order of words. */
function nameKey(name: string): string {
  const words = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.sort().join(" ");
}

function isNobody({ name, email }: KnownIdentity): boolean {
  if (/\[bot\]/i.test(name) || /\[bot\]@/i.test(email)) return true;
  const search = new MarkSearch(compileCatalogue(catalogue), Number.NaN);
  search.identity("author", name, email, "");
  return search.marks.length > 0;
}

/**
 * Person of each identity, as a number (the smallest id of theirs). Conservative, since too many people would show too much: identities that share a
 * normalised address or name are one person; agents, bots, and those with neither name nor address are nobody and have no entry.
 */
export function personNumbers(identities: readonly KnownIdentity[]): Map<number, number> {
  const parents = new Map<number, number>();
  const find = (id: number): number => {
    const parent = parents.get(id) ?? id;
    return parent === id ? id : find(parent);
  };
  const firstWith = new Map<string, number>();
  const people = [...identities].sort((a, b) => a.id - b.id).filter((identity) => !isNobody(identity));
  const known = people.filter(({ id, name, email }) => {
    const keys = [["address", addressKey(email)], ["name", nameKey(name)]].filter(([, key]) => key !== "").map((key) => key.join(" "));
    for (const key of keys) {
      const [a, b] = [find(id), find(firstWith.get(key) ?? id)];
      if (a !== b) parents.set(Math.max(a, b), Math.min(a, b));
      firstWith.set(key, Math.min(a, b));
    }
    return keys.length > 0;
  });
  return new Map(known.map(({ id }) => [id, find(id)]));
}
