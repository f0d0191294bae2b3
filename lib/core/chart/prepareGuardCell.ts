import type { GuardComparison } from "@/lib/core/measures/guardrail/compareGuard";
import { excludesZero } from "@/lib/core/measures/guardrail/excludesZero";
import { fewestLines } from "@/lib/core/measures/reworkInterval";
import { fewestChanges } from "@/lib/core/measures/shareInterval";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatGuard } from "@/lib/core/report/formatGuard";
import type { GuardCellModel } from "@/lib/core/report/page/guardrailModel";

type Line = readonly (number | null)[];

/** Two lines on their own common scale: the lowest value at 0, the highest at 1. */
function onOneScale(one: Line, other: Line): readonly [Line, Line] {
  const values = [...one, ...other].filter((value) => value !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const scale = (line: Line) => line.map((value) => (value === null ? null : high === low ? 0.5 : (value - low) / (high - low)));
  return [scale(one), scale(other)];
}

function sayingOf({ measure, difference, now, counts, window }: GuardComparison): Pick<GuardCellModel, "mark" | "saying"> {
  if (window === null) return { mark: "–", saying: `Not enough data: needs weeks that are ${String(measure.ageDays)} days old, has none` };
  if (difference !== null) {
    if (!excludesZero(difference)) return { mark: "=", saying: "No clear difference: its interval includes 0" };
    return { mark: "▲", saying: difference.value > 0 ? measure.higher : measure.lower };
  }
  const who = now.ai === null ? "by AI" : "without AI evidence";
  const has = formatCount(now.ai === null ? counts.ai : counts.none);
  const needs = measure.kind === "lines" ? `${String(fewestChanges)} changes and ${String(fewestLines)} lines ${who}, has ${has} lines` : `${String(fewestChanges)} ${measure.of} ${who}, has ${has}`;
  return { mark: "–", saying: `Not enough data: needs ${needs}` };
}

const part = (text: string, href: string | null) => (href === null ? { text } : { text, href });

/** What a small multiple of one guardrail shows. `rowsOf`: where its rows are listed. */
export function prepareGuardCell(compared: GuardComparison, rowsOf: (group: "ai" | "none") => string | null = () => null): GuardCellModel {
  const { measure, now, counts, series, isPeople } = compared;
  const [aiLine, otherLine] = onOneScale(series.map(({ ai }) => ai), series.map(({ none }) => none));
  const otherName = isPeople ? "people" : "no AI evidence";
  return {
    id: measure.id, title: measure.title, unit: measure.unit, ai: now.ai === null ? null : formatGuard(measure.id, now.ai.value), other: now.none === null ? null : formatGuard(measure.id, now.none.value),
    otherName, isPeople, aiLine, otherLine, ...sayingOf(compared), 
    counts: [{ text: "n = " }, part(`${formatCount(counts.ai)} AI`, rowsOf("ai")), { text: ", " }, part(`${formatCount(counts.none)} ${isPeople ? "people" : "others"}`, rowsOf("none"))],
  };
}
