import type { BirthBook } from "./birthBook";
import type { DeathBook } from "./deathBook";

/** Lines alive after the change `ordinal`, by birth: at the head, or at any earlier date. Births without a line left are not in it. */
export function aliveAt(births: BirthBook, deaths: DeathBook, ordinal: number): Map<number, number> {
  const change = deaths.changeUpTo(ordinal);
  const alive = new Map<number, number>();
  for (let birth = 0; birth < births.count; birth++) {
    if (births.changeOf(birth) > ordinal) break;
    const lines = births.linesOf(birth) + (change.get(birth) ?? 0);
    if (lines > 0) alive.set(birth, lines);
  }
  return alive;
}
