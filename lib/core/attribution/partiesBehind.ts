import type { CommitFacts } from "../history/commitFacts";
import { forgeAddresses } from "../people/forgeAddresses";
import type { CatalogueRule } from "./catalogue/catalogueRule";
import { compileCatalogue } from "./compileCatalogue";
import { MarkSearch } from "./findMarks";
import { parseMessage } from "./message/parseMessage";
import { namesAccount } from "./namesAccount";
import { looksOfParty } from "./signature/looksOfParty";

/** Somebody as git writes them. */
export interface Party {
  readonly name: string;
  readonly email: string;
}

/** The people on a commit besides its author. */
export interface PartiesBehind {
  /** Human co-authors, as they stand in the message. */
  readonly coAuthors: readonly Party[];
  /** The committer, where it is a person. */
  readonly committer: Party | null;
}

const longestMessage = 100_000;
const mostCoAuthors = 20;

/**
 * The people that a commit names besides its author: co-authors and committer that no rule knows as an agent's account or automation, and that do not look automated.
 * Pure; never throws.
 */
export function partiesBehind(facts: CommitFacts, rules: readonly CatalogueRule[]): PartiesBehind {
  const compiled = compileCatalogue(rules);
  const isPerson = ({ name, email }: Party): boolean => {
    if (!/^[^@\s]+@[^@\s]+$/.test(email) || name.trim() === "" || forgeAddresses.has(email) || looksOfParty(name, email) !== null) return false;
    const search = new MarkSearch(compiled, facts.authoredAt);
    for (const role of ["author", "co-author"] as const) search.identity(role, name, email, "");
    return !search.marks.some(({ rule }) => namesAccount(rule));
  };
  const { coAuthors } = parseMessage(facts.message.slice(0, longestMessage), { key: (key) => key === "co-authored-by", line: () => false });
  const committer = { name: facts.committerName, email: facts.committerEmail.toLowerCase() };
  return { coAuthors: coAuthors.slice(0, mostCoAuthors).map(({ name, email }) => ({ name, email })).filter(isPerson), committer: isPerson(committer) ? committer : null };
}
