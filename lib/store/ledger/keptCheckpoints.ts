/** Changes between two copies of the ledger's state. */
const checkpointEvery = 1_000;

/**
 * The checkpoints (numbers of changes) that a ledger of `changeCount` changes keeps, oldest first: the newest two, then one in each doubling of
 * the distance. What is kept later was kept before, so none is ever missing; they are the same however a history was read.
 */
export function keptCheckpoints(changeCount: number): number[] {
  const newest = Math.floor(changeCount / checkpointEvery);
  const kept: number[] = [];
  for (let number = 1; number <= newest; number++) {
    const age = newest - number;
    if (age < 2 || number % 2 ** Math.floor(Math.log2(age)) === 0) kept.push(number * checkpointEvery);
  }
  return kept;
}
