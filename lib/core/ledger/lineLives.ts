import type { BirthBook } from "./birthBook";
import type { DeathBook } from "./deathBook";

/** Lines with one birth and one end: how long they lived, or have lived until now. */
export interface LineLife {
  readonly birth: number;
  readonly lines: number;
  /** Days from the landing of the change that brought them; never below 0, whatever the clocks said. */
  readonly days: number;
  /** Ordinal of the change that removed them, or null where they are alive. */
  readonly died: number | null;
}

const dayMs = 86_400_000;

/** Every line that was ever walked, with its age at death or at `now` (epoch ms). `landedAt` gives epoch ms by ordinal. Unwalked births are left out: their real age is unknown. */
export function lineLives(births: BirthBook, deaths: DeathBook, landedAt: (ordinal: number) => number, now: number): LineLife[] {
  const alive = Array.from({ length: births.count }, (_, birth) => births.linesOf(birth));
  const lives: LineLife[] = [];
  const days = (birth: number, end: number): number => Math.max(0, (end - landedAt(births.changeOf(birth))) / dayMs);
  for (const { birth, died, lines } of deaths.all()) {
    alive[birth] = (alive[birth] ?? 0) - lines;
    if (!births.isUnwalked(birth)) lives.push({ birth, lines, days: days(birth, landedAt(died)), died });
  }
  alive.forEach((lines, birth) => {
    if (lines > 0 && !births.isUnwalked(birth)) lives.push({ birth, lines, days: days(birth, now), died: null });
  });
  return lives;
}
