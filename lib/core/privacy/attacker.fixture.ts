import type { Partition } from "./partition";
import type { PeopleCell, WeekPlan } from "./weekPlan";

/** Prime below 2^26: products of two remainders are exact. */
const prime = 67_108_859;

function inverse(value: number): number {
  let [a, b, x, y] = [value, prime, 1, 0];
  while (b !== 0) {
    const q = Math.floor(a / b);
    [a, b, x, y] = [b, a - q * b, y, x - q * y];
  }
  return ((x % prime) + prime) % prime;
}

/** Rank of a matrix of small whole numbers, by Gaussian elimination modulo a prime. */
export function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => row.map((value) => ((value % prime) + prime) % prime));
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0) && rank < rows.length; column++) {
    const at = rows.findIndex((row, index) => index >= rank && (row[column] ?? 0) !== 0);
    const pivot = rows[at];
    if (pivot === undefined) continue;
    rows[at] = rows[rank] ?? [];
    rows[rank] = pivot;
    const scale = inverse(pivot[column] ?? 1);
    for (let index = rank + 1; index < rows.length; index++) {
      const row = rows[index] ?? [];
      const factor = ((row[column] ?? 0) * scale) % prime;
      if (factor !== 0) rows[index] = row.map((value, place) => (value + prime - ((factor * (pivot[place] ?? 0)) % prime)) % prime);
    }
    rank++;
  }
  return rank;
}

/** Every set of `size` of the people. */
function* subsets(people: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) yield [];
  for (let index = from; size > 0 && index <= people.length - size; index++) for (const others of subsets(people, size - 1, index + 1)) yield [people[index] ?? 0, ...others];
}

/** Weights that one number gives to the cells: 1 where the cell's lines are in it. */
export type Weights = readonly number[];

/**
 * Fewer than k people about whom the numbers say something that is about nobody else, found by trying all of them; null where there are none. A combination of
 * numbers (any real weights) is about these people only where it gives 0 to every cell that somebody else has lines in too: there is one exactly where
 * leaving the other columns out of the matrix keeps more rank than it loses. Combinations of `allowed` alone are not held against it.
 */
export function findIsolated(cells: readonly PeopleCell[], numbers: readonly Weights[], k: number, allowed: readonly Weights[] = []): number[] | null {
  const everybody = [...new Set(cells.flatMap(({ people }) => people))];
  const [all, free] = [rankOf([...allowed, ...numbers]), rankOf(allowed)];
  for (const few of subsets(everybody, Math.min(k - 1, everybody.length))) {
    const outside = cells.flatMap(({ people }, index) => (people.some((person) => !few.includes(person)) ? [index] : []));
    const narrow = (rows: readonly Weights[]) => rankOf(rows.map((row) => outside.map((index) => row[index] ?? 0)));
    if (all - narrow([...allowed, ...numbers]) > free - narrow(allowed)) return few;
  }
  return null;
}

const weightsOf = (cells: readonly PeopleCell[], isIn: (cell: PeopleCell) => boolean): Weights => cells.map((cell) => (isIn(cell) ? 1 : 0));

function sumsOf(cells: readonly PeopleCell[], partition: Partition | null, valueOf: (cell: PeopleCell) => string): Weights[] {
  if (partition === null) return [];
  const rest = new Set(partition.rest);
  return [...partition.shown.map((value) => weightsOf(cells, (cell) => valueOf(cell) === value)), ...(rest.size === 0 ? [] : [weightsOf(cells, (cell) => rest.has(valueOf(cell)))])];
}

/** Two attacks on one week: with the counted lines of repositories and languages, and with the lines by AI, where agents are told apart too. */
export function attackWeek(cells: readonly PeopleCell[], plan: WeekPlan, k: number, total: boolean): { readonly lines: number[] | null; readonly agents: number[] | null } {
  const places = (of: readonly PeopleCell[]) => [
    ...(total ? [weightsOf(of, () => true)] : []), ...sumsOf(of, plan.repositories, ({ repository }) => repository), ...sumsOf(of, plan.languages, ({ language }) => language),
  ];
  const byAi = cells.filter(({ agent }) => agent !== "");
  return { lines: findIsolated(cells, places(cells), k), agents: findIsolated(byAi, sumsOf(byAi, plan.agents, ({ agent }) => agent), k, places(byAi)) };
}
