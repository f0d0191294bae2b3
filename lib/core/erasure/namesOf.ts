import type { CommitFacts } from "../history/commitFacts";
import { eachParty } from "./eachParty";
import { isAgentName } from "./isAgentName";

const longest = 120;
/** What git and its guides write where nobody has said who they are: words of others, too. */
const nobody: ReadonlySet<string> = new Set(["your name", "unknown", "user name", "first last", "name surname", "root", "github actions", "no author", "(no author)"]);

/** The person's own part of a name; null where it is an agent's, or no name. */
function ownName(name: string): string | null {
  const own = [name, name.replace(/ \([^()]*\)$/, "")].map((each) => each.replace(/^[\s"']+|[\s"']+$/g, "")).find((each) => !isAgentName(each));
  return own === undefined || own === "" || own.length > longest || own.includes("@") || nobody.has(own.toLowerCase()) ? null : own;
}

/** A name, and the address that it was used with. */
export interface UsedName {
  readonly name: string;
  readonly address: string;
}

/** The names that one commit uses with some addresses: as author, as committer and in lines like `Signed-off-by: Name <address>`. */
export function namesOf(facts: CommitFacts, isTheirs: (address: string) => boolean): UsedName[] {
  const found: UsedName[] = [];
  const take = (name: string, address: string) => {
    const own = isTheirs(address) ? ownName(name) : null;
    if (own !== null) found.push({ name: own, address });
  };
  take(facts.authorName, facts.authorEmail);
  take(facts.mappedAuthorName, facts.mappedAuthorEmail);
  take(facts.committerName, facts.committerEmail);
  // As written, where .mailmap gives the commit to them.
  take(facts.authorName, facts.mappedAuthorEmail);
  if (facts.message.includes("<")) {
    for (const line of facts.message.split("\n")) {
      const key = /^\s*[\p{L}][\p{L}\p{N} _-]{0,60}[:：]\s*/u.exec(line.slice(0, longest))?.[0];
      if (key !== undefined) eachParty(line.slice(key.length), ({ name, address }) => { take(name, address); return null; });
    }
  }
  return found;
}
