import type { FixSize } from "@/lib/core/fix/fixSize";
import type { FixCell } from "@/lib/core/measures/fix/stratify";
import { type Draws, seededDraws } from "@/lib/core/measures/fix/seededDraws";

/*
 * An invented organisation whose rates are known. Engineers work day by day, each on one thing at a time: fixes of three sizes in two repositories, which take so many days in the mean (each day is the last with the same
 * chance), and other work that takes longer. On a day of work they commit with a chance of 0.7, always on the last one. Byline sees commits only. Then agents land fixes.
 */

export interface SimulatedFixes {
  readonly cells: readonly FixCell[];
  /** Active days of each fix of people's. */
  readonly activeDays: readonly number[];
  /** Years that people would have needed for the AI fixes at their true rates. */
  readonly truth: number;
}

/** How an organisation works. */
export interface FixWorld {
  readonly engineers: number;
  /** Weeks before the first AI mark. */
  readonly weeks: number;
  readonly aiFixes: number;
}

const sizes: readonly (readonly [size: FixSize, days: number, share: number])[] = [["s", 1.3, 0.5], ["m", 2, 0.35], ["l", 4, 0.15]];
const repositories = [1, 2];
/** Days of a fix in the second repository are longer by this. */
const slower = 1.4;
const [otherDays, fixShare, commitChance] = [5, 0.55, 0.7];
const workingDays = 220;

const daysOf = (days: number, repositoryId: number): number => days * (repositoryId === 2 ? slower : 1);

function pick({ uniform }: Draws): { readonly size: FixSize; readonly days: number; readonly repositoryId: number } {
  let rest = uniform();
  const found = sizes.find(([, , share]) => (rest -= share) < 0) ?? sizes[0];
  const repositoryId = repositories[uniform() < 0.6 ? 0 : 1] ?? 1;
  return { size: found?.[0] ?? "s", days: daysOf(found?.[1] ?? 1, repositoryId), repositoryId };
}

interface Tally { humanFixes: number; weeks: number; aiFixes: number }

/** What Byline would count of one engineer: fixes and effort by cell, active days and weeks. */
function work(draws: Draws, weeks: number, cells: Map<string, Tally>, activeDays: number[]): void {
  const effort = new Map<string, number>();
  const fixes = new Map<string, number>();
  let [since, left, key, own] = [-1, 0, "", 0];
  for (let day = 0; day < weeks * 5; day++) {
    if (left === 0) {
      const isFix = draws.uniform() < fixShare;
      const next = isFix ? pick(draws) : null;
      const mean = next?.days ?? otherDays;
      left = 1;
      while (draws.uniform() > 1 / mean) left++;
      key = next === null ? "" : `${String(next.repositoryId)} ${next.size}`;
      own = 0;
    }
    left--;
    if (left > 0 && draws.uniform() > commitChance) continue;
    const days = Math.min(5, day - since);
    since = day;
    own++;
    if (key !== "") effort.set(key, (effort.get(key) ?? 0) + days);
    if (left === 0 && key !== "") {
      fixes.set(key, (fixes.get(key) ?? 0) + 1);
      activeDays.push(own);
    }
  }
  for (const [each, count] of fixes) {
    const cell = cells.get(each) ?? { humanFixes: 0, weeks: 0, aiFixes: 0 };
    cell.humanFixes += count;
    cell.weeks += (effort.get(each) ?? 0) / 5;
    cells.set(each, cell);
  }
}

/** One organisation, by seed. */
export function simulateFixes({ engineers, weeks, aiFixes }: FixWorld, seed: number): SimulatedFixes {
  const draws = seededDraws(seed);
  const cells = new Map<string, Tally>();
  const activeDays: number[] = [];
  for (let engineer = 0; engineer < engineers; engineer++) work(draws, weeks, cells, activeDays);
  let truth = 0;
  for (let at = 0; at < aiFixes; at++) {
    const { size, days, repositoryId } = pick(draws);
    const cell = cells.get(`${String(repositoryId)} ${size}`) ?? { humanFixes: 0, weeks: 0, aiFixes: 0 };
    cells.set(`${String(repositoryId)} ${size}`, { ...cell, aiFixes: cell.aiFixes + 1 });
    truth += days / workingDays;
  }
  return {
    truth, activeDays,
    cells: [...cells].map(([key, cell]) => { const [repositoryId = "1", size = "s"] = key.split(" "); return { repositoryId: Number(repositoryId), size: sizes.find(([name]) => name === size)?.[0] ?? "s", ...cell }; }),
  };
}
