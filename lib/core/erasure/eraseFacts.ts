import type { CommitFacts } from "../history/commitFacts";
import type { Erased } from "./erased";
import { eraseIdentity } from "./eraseIdentity";
import { eraseName } from "./eraseName";
import { eraseText } from "./eraseText";
import { tombstone } from "./tombstone";

/**
 * What git says about a commit, without the erased: author (as written and after `.mailmap`), committer and message. Everything that is made of
 * facts later (titles, evidence, reasons) is then without them too. The same object where there is nothing to erase. Applied twice it is applied once.
 */
export function eraseFacts(facts: CommitFacts, erased: Erased): CommitFacts {
  const mapped = eraseIdentity({ name: facts.mappedAuthorName, email: facts.mappedAuthorEmail }, erased);
  const author = erased.address(facts.authorEmail) ?? erased.address(facts.mappedAuthorEmail);
  const committer = erased.address(facts.committerEmail);
  const message = eraseText(facts.message, erased, facts.authoredAt);
  if (author === null && mapped === null && committer === null && message === facts.message) return facts;
  const at = facts.authoredAt;
  return {
    ...facts, message,
    ...(author === null ? {} : { authorName: eraseName("author", facts.authorName, author, at), authorEmail: tombstone.address(author) }),
    ...(mapped === null ? {} : { mappedAuthorName: mapped.name, mappedAuthorEmail: mapped.email }),
    ...(committer === null ? {} : { committerName: eraseName("committer", facts.committerName, committer, at), committerEmail: tombstone.address(committer) }),
  };
}
