import { nameKey } from "./nameKey";
import { noReplyOf } from "./noReplyOf";
import type { FoundPerson, KnownIdentity, StandingStatement } from "./person";

/** Why two persons may be one. `nameAndDomain`: one full name, addresses of one domain. `login`: a no-reply address without number, whose login two accounts had. */
export type ProposalReason = "nameAndDomain" | "login" | "name";

/** Two persons by number, the lower first. */
export interface MergeProposal {
  readonly oneId: number;
  readonly otherId: number;
  readonly reason: ProposalReason;
}

/** More people than this with one name are called `Your Name`. */
const mostNamesakes = 8;
const pairKey = (a: number, b: number) => `${String(Math.min(a, b))} ${String(Math.max(a, b))}`;

/** Domains that say nothing about who works where. */
const open: ReadonlySet<string> = new Set(["gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "yahoo.com", "icloud.com", "me.com", "proton.me", "protonmail.com", "gmx.de", "gmx.net", "web.de", "qq.com", "163.com", "126.com", "mail.ru", "live.com"]);

/** What persons have in common that is no proof, each with who has it. */
function commonGrounds(people: readonly FoundPerson[], identities: ReadonlyMap<number, KnownIdentity>): Record<ProposalReason, Map<string, Set<number>>> {
  const grounds = { nameAndDomain: new Map<string, Set<number>>(), login: new Map<string, Set<number>>(), name: new Map<string, Set<number>>() };
  const note = (reason: ProposalReason, key: string, person: number) => grounds[reason].set(key, (grounds[reason].get(key) ?? new Set<number>()).add(person));
  for (const person of people) {
    if (person.kind !== "person") continue;
    for (const id of person.identities) {
      const { name = "", email = "" } = identities.get(id) ?? {};
      const key = nameKey(name.replace(/ \([^()]*\)$/, ""));
      const noReply = noReplyOf(email);
      const domain = email.slice(email.lastIndexOf("@") + 1).trim().toLowerCase();
      if (domain === "erased.invalid") continue;
      if (noReply !== null) note("login", `${noReply.host} ${noReply.login}`, person.id);
      if (!key.includes(" ")) continue;
      note("name", key, person.id);
      if (noReply === null && domain.includes(".") && !open.has(domain)) note("nameAndDomain", `${key}\n${domain}`, person.id);
    }
  }
  return grounds;
}

/**
 * Persons who may be one, strongest reason first. Nothing is proposed between two of whom a standing statement says that they are two. Names of several
 * words only; where many people have one name, nothing is proposed for it.
 */
export function proposeMerges(people: readonly FoundPerson[], identities: readonly KnownIdentity[], statements: readonly StandingStatement[]): MergeProposal[] {
  const personOf = new Map(people.flatMap(({ id, identities: own }) => own.map((each) => [each, id] as const)));
  const apart = new Set(statements.filter(({ same }) => !same).map(({ oneId, otherId }) => pairKey(personOf.get(oneId) ?? 0, personOf.get(otherId) ?? 0)));
  const grounds = commonGrounds(people, new Map(identities.map((identity) => [identity.id, identity])));
  const found = new Map<string, MergeProposal>();
  for (const reason of ["nameAndDomain", "login", "name"] as const) {
    for (const persons of grounds[reason].values()) {
      if (persons.size > mostNamesakes) continue;
      const sorted = [...persons].sort((a, b) => a - b);
      sorted.forEach((oneId, index) => {
        for (const otherId of sorted.slice(index + 1)) {
          const key = pairKey(oneId, otherId);
          if (!apart.has(key) && !found.has(key)) found.set(key, { oneId, otherId, reason });
        }
      });
    }
  }
  return [...found.values()];
}
