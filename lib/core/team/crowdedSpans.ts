import type { Span } from "./span";

/** Days on which at least k people are there. @param spansOf each person's days, which do not touch. */
export function crowdedSpans(spansOf: ReadonlyMap<number, readonly Span[]>, k: number): Span[] {
  const steps = [...spansOf.values()].flat().flatMap(({ from, until }) => [{ day: from, step: 1 }, { day: until, step: -1 }]).sort((a, b) => (a.day === b.day ? a.step - b.step : a.day < b.day ? -1 : 1));
  const found: Span[] = [];
  let [count, since] = [0, null as string | null];
  for (const [index, { day, step }] of steps.entries()) {
    count += step;
    if (steps[index + 1]?.day === day) continue;
    if (count >= k && since === null) since = day;
    if (count < k && since !== null) {
      found.push({ from: since, until: day });
      since = null;
    }
  }
  return found;
}
