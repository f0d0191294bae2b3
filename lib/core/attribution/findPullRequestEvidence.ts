import { catalogue } from "./catalogue/catalogue";
import { type CompiledCatalogue, compileCatalogue } from "./compileCatalogue";
import type { Evidence } from "./evidence";
import { type Mark, MarkSearch } from "./findMarks";

/** What only a forge knows of a change. Times are epoch milliseconds, UTC; null or empty where it is not known. */
export interface PullRequestFacts {
  /** Login, `…[bot]` included. */
  readonly author: string | null;
  readonly branch: string | null;
  readonly labels: readonly string[];
  readonly body: string | null;
  readonly openedAt: number;
}

/** Every mark on a pull request, in the order author, branch, labels, body. Pure; never throws. */
export function findPullRequestMarks(compiled: CompiledCatalogue, facts: PullRequestFacts): Mark[] {
  const search = new MarkSearch(compiled, facts.openedAt);
  if (facts.author !== null) search.identity("pull-request-author", facts.author, "", facts.author);
  if (facts.branch !== null) search.text("branch", facts.branch);
  for (const label of facts.labels) search.text("label", label);
  if (facts.body !== null) search.message(facts.body, "pull-request-body");
  return search.marks;
}

/** The same as evidence, by the catalogue. */
export function findPullRequestEvidence(facts: PullRequestFacts): Evidence[] {
  return findPullRequestMarks(compileCatalogue(catalogue), facts).map((mark) => mark.evidence);
}
