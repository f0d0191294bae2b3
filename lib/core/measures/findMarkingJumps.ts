/**
 * When did a repository begin or stop to mark its changes? A jump is a week before and after which the share of changes that name an agent differs: four active weeks
 * on each side (the week itself is the first after), at least 12 changes a side, at least 30 points between the shares, and |z| >= 3 of the test of two proportions
 * with a common share, and half of that difference between the week itself and the one before it. Of neighbouring weeks (less than four apart) the one with the greatest difference stands. Shares of changes and not of lines: a single large
 * change is no change of habit. Left out: weeks without a change. Example: 2 of 40 changes before, 30 of 40 after: 5 % to 75 %, z = 6.4.
 */
export interface MarkedWeek {
  /** Monday. */
  readonly week: string;
  readonly changes: number;
  /** Of these, those that name an agent. */
  readonly marked: number;
}

export interface MarkingJump {
  readonly week: string;
  readonly changesBefore: number;
  readonly changesAfter: number;
  /** 0..1. */
  readonly before: number;
  readonly after: number;
}

const [side, fewest, leastPoints, leastZ] = [4, 12, 0.3, 3];

const sum = (weeks: readonly MarkedWeek[]) => ({ changes: weeks.reduce((total, week) => total + week.changes, 0), marked: weeks.reduce((total, week) => total + week.marked, 0) });

function jumpAt(active: readonly MarkedWeek[], at: number): MarkingJump | null {
  const [before, after] = [sum(active.slice(Math.max(0, at - side), at)), sum(active.slice(at, at + side))];
  if (at < side || before.changes < fewest || after.changes < fewest) return null;
  const [one, other] = [before.marked / before.changes, after.marked / after.changes];
  const common = (before.marked + after.marked) / (before.changes + after.changes);
  const shareOf = (week: MarkedWeek | undefined) => (week === undefined ? 0 : week.marked / week.changes);
  if (Math.abs(shareOf(active[at]) - shareOf(active[at - 1])) < Math.abs(other - one) / 2) return null;
  const z = Math.abs(other - one) / Math.sqrt(common * (1 - common) * (1 / before.changes + 1 / after.changes));
  return Math.abs(other - one) >= leastPoints && z >= leastZ ? { week: active[at]?.week ?? "", changesBefore: before.changes, changesAfter: after.changes, before: one, after: other } : null;
}

/** The jumps of one repository, oldest first. `weeks` in order. */
export function findMarkingJumps(weeks: readonly MarkedWeek[]): MarkingJump[] {
  const active = weeks.filter(({ changes }) => changes > 0);
  const size = ({ before, after }: MarkingJump) => Math.abs(after - before);
  const kept: { readonly at: number; readonly jump: MarkingJump }[] = [];
  for (const at of active.keys()) {
    const jump = jumpAt(active, at);
    if (jump === null) continue;
    const last = kept.at(-1);
    if (last === undefined || at - last.at >= side) kept.push({ at, jump });
    else if (size(jump) > size(last.jump)) kept[kept.length - 1] = { at, jump };
  }
  return kept.map(({ jump }) => jump);
}
