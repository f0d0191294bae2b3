import type { Panel, PanelEngineer } from "./panel";

/** One person as the database counts them; places are those of weeks in the panel, and lists of one kind run side by side. */
export interface CountedPerson {
  readonly person: number;
  readonly teams: readonly number[];
  /** Where most of their units landed. */
  readonly repositoryId: number;
  /** Weeks in which they committed. */
  readonly activeAt: readonly number[];
  /** Weeks with something that landed: units, own lines, and those by AI. */
  readonly at: readonly number[];
  readonly units: readonly number[];
  readonly ownLines: readonly number[];
  readonly ownAiLines: readonly number[];
  /** Weeks with units of a known size: the sum of their `sizeWeight`, and the mean logarithm of their hours from the first commit to landing, at least a minute each. */
  readonly unitAt: readonly number[];
  readonly weights: readonly number[];
  readonly logHours: readonly number[];
  readonly fixAt: readonly number[];
}

/** A repository of fewer people is no stratum of its own: it would leave too few to compare with. */
const leastInStratum = 30;

function strataOf(people: readonly CountedPerson[]): Map<number, string> {
  const counts = new Map<number, number>();
  for (const { repositoryId } of people) counts.set(repositoryId, (counts.get(repositoryId) ?? 0) + 1);
  const large = [...counts].filter(([, count]) => count >= leastInStratum).map(([id]) => id);
  const rest = people.length - large.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
  // Where the rest is too small to stand alone nothing is cut: everybody is compared with everybody.
  const isCut = large.length > 0 && (rest === 0 || rest >= leastInStratum);
  return new Map([...counts.keys()].map((id) => [id, isCut && large.includes(id) ? String(id) : ""]));
}

function engineerOf(person: CountedPerson, key: number, weeks: number, stratum: string): PanelEngineer {
  const empty = () => new Float64Array(weeks).fill(NaN);
  const [merged, weighted, fixes, cycleHours, dose] = [empty(), empty(), empty(), empty(), empty()];
  const active = [...person.activeAt, ...person.at.filter((_, place) => (person.units[place] ?? 0) > 0)];
  for (const list of [merged, weighted, fixes]) for (const week of active) list[week] = 0;
  for (const [place, week] of person.at.entries()) {
    if ((person.units[place] ?? 0) > 0) merged[week] = person.units[place] ?? 0;
    if ((person.ownLines[place] ?? 0) > 0) dose[week] = (person.ownAiLines[place] ?? 0) / (person.ownLines[place] ?? 1);
  }
  for (const week of person.fixAt) if (!Number.isNaN(fixes[week])) fixes[week] = (fixes[week] ?? 0) + 1;
  for (const [place, week] of person.unitAt.entries()) {
    weighted[week] = person.weights[place] ?? 0;
    cycleHours[week] = Math.exp(person.logHours[place] ?? 0);
  }
  return { key, teams: person.teams, stratum, merged, weighted, fixes, cycleHours, dose };
}

/** The panel of all people who were at work in it. */
export function buildPanel(weeks: readonly string[], people: readonly CountedPerson[]): Panel {
  const strata = strataOf(people);
  const engineers = people.map((person, key) => engineerOf(person, key, weeks.length, strata.get(person.repositoryId) ?? ""));
  return { weeks, engineers: engineers.filter(({ merged }) => merged.some((value) => !Number.isNaN(value))) };
}
