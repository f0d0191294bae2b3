/** A commit of a change. `Who` is whatever names somebody: an address, or a number. */
export interface InitiatorCommit<Who> {
  /** Null where the author is an agent's account or automation. */
  readonly author: Who | null;
  /** Human co-authors, as they stand in the message. */
  readonly coAuthors: readonly Who[];
  /** Where it is a person. */
  readonly committer: Who | null;
}

/** People on the pull request of a change; null or empty where none is known, or it is no person. */
export interface InitiatorPull<Who> {
  readonly author: Who | null;
  readonly assignees: readonly Who[];
  readonly mergedBy: Who | null;
}

/** What is known of one change. */
export interface InitiatorFacts<Who> {
  /** The commits that it counts, oldest first, without a merge commit that only joins. */
  readonly own: readonly InitiatorCommit<Who>[];
  /** Those that were squashed into it, oldest first. */
  readonly behind: readonly InitiatorCommit<Who>[];
  /** The merge commit that joined them; null where the change is no merge of several commits. */
  readonly joined: InitiatorCommit<Who> | null;
  readonly pull: InitiatorPull<Who> | null;
}

/** Who of some people comes most often; of those that come equally often the one who came first. */
function mostOften<Who>(people: readonly Who[]): Who | null {
  const counts = new Map<Who, number>();
  for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}

/**
 * Whose change it is (METRICS.md §0, DECISIONS 21): the person who authored the most of its commits, the earliest on ties; where none of them is a person's, the first human
 * co-author, then somebody who authored or co-authored what was squashed, then the pull request's author, its first assignee, and who merged (the forge's word, else the
 * author of the merge commit, else who committed it). Null where nobody is known. Pure.
 */
export function initiator<Who>({ own, behind, joined, pull }: InitiatorFacts<Who>): Who | null {
  const people = (commits: readonly InitiatorCommit<Who>[]) => commits.flatMap(({ author }) => (author === null ? [] : [author]));
  const coAuthors = (commits: readonly InitiatorCommit<Who>[]) => commits.flatMap((commit) => commit.coAuthors);
  const merger = pull?.mergedBy ?? joined?.author ?? own.findLast(({ committer }) => committer !== null)?.committer;
  return mostOften(people(own)) ?? coAuthors(own)[0] ?? mostOften(people(behind)) ?? coAuthors(behind)[0] ?? pull?.author ?? pull?.assignees[0] ?? merger ?? null;
}
