import { groupBy } from "./groupBy";
import { minimumPeople } from "./minimumPeople";
import { suppress } from "./suppress";
import { suppressAgents } from "./suppressAgents";
import { suppressLanguages } from "./suppressLanguages";
import type { PeopleCell, WeekPlan } from "./weekPlan";

/** The same plan whatever the order of the rows: what joins the rest must not change from one question to the next. */
function inOrder(cells: readonly PeopleCell[]): PeopleCell[] {
  const keyOf = ({ repository, language, agent }: PeopleCell) => JSON.stringify([repository, language, agent]);
  return cells.map((cell) => ({ cell, key: keyOf(cell) })).sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ cell }) => cell);
}

/**
 * What may be told of a week, so that nobody who subtracts shown numbers from each other isolates fewer than k people.
 * Takes the cells of the whole organisation, whoever reads: repositories first, then the languages that go with them, then the agents. A reader
 * who may see some repositories only gets some of these sums and never other ones, so that readers who compare notes have no more than one who
 * may see all. Suppressing within each reader's own repositories would be unsafe: a sum of three repositories that one may see, less
 * the sum of two that another may see, is the third alone.
 * Weeks are apart: people are counted anew in each, so that any sum of weeks is as safe as its weeks.
 */
export function suppressWeek(given: readonly PeopleCell[], k: number = minimumPeople): WeekPlan {
  const cells = inOrder(given);
  const repositories = suppress(groupBy(cells, ({ repository }) => repository), k);
  if (repositories === null) return { repositories: null, languages: null, agents: null };
  const languages = suppressLanguages(cells, repositories, k);
  if (languages === null) return { repositories, languages: null, agents: null };
  return { repositories, languages, agents: suppressAgents(cells, { repositories, languages }, k) };
}
