import { catalogue } from "../attribution/catalogue/catalogue";
import { compileCatalogue } from "../attribution/compileCatalogue";
import { MarkSearch } from "../attribution/findMarks";
import type { ErasedPerson } from "./erased";
import { tombstone } from "./tombstone";

type PartyRole = "author" | "committer" | "co-author";

/** The marks of an agent that a party bears, in words that can be compared. */
export function partyMarks(role: PartyRole, name: string, address: string, authoredAt: number): string {
  const search = new MarkSearch(compileCatalogue(catalogue), authoredAt);
  search.identity(role, name, address, "");
  return search.marks.map(({ evidence }) => `${evidence.rule} ${evidence.model ?? ""}`).join("\n");
}

/**
 * The name that stands for an erased person's name beside their address. What tells of an agent stays, so that no verdict changes: `Ada Example
 * (aider)` → `erased person 3f2a (aider)`; a name that is an agent's (`Copilot`) was never the person's and stays whole.
 */
export function eraseName(role: PartyRole, name: string, person: ErasedPerson, authoredAt: number): string {
  const plain = tombstone.name(person);
  const address = tombstone.address(person);
  const marks = partyMarks(role, name, address, authoredAt);
  const suffix = / \([^()]*\)$/.exec(name)?.[0] ?? "";
  return [plain, plain + suffix, name].find((each) => partyMarks(role, each, address, authoredAt) === marks) ?? plain;
}
