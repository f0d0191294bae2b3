import { formatCount } from "./formatCount";
import { formatPercent } from "./formatPercent";
import { formatYears } from "./formatYears";
import type { Headline } from "./headline";

/** Fixes of a window of complete weeks. */
export interface FixWindow {
  readonly ai: number;
  readonly fixes: number;
}

const ai = { text: "AI", tone: "ai" } as const;
/** Fewer fixes say nothing about who lands them. */
export const fewestForShare = 10;

/** The interval of the difference of two shares excludes 0, and it is at least two points. */
function isChange(now: FixWindow, before: FixWindow): boolean {
  const [p, q] = [now.ai / now.fixes, before.ai / before.fixes];
  return Math.abs(p - q) >= 0.02 && Math.abs(p - q) > 1.96 * Math.sqrt((p * (1 - p)) / now.fixes + (q * (1 - q)) / before.fixes);
}

/** `AI landed 552 of the last 783 fixes, equal to 2.8 human-years`. `years` null: there is no baseline for it. */
export function headlineFixes(now: FixWindow, years: number | null): Headline {
  if (now.fixes === 0) return [{ text: "No fixes landed in these weeks" }];
  if (now.fixes < fewestForShare) return [{ text: `Not enough data yet to say who lands the fixes: ${String(now.fixes)} landed` }];
  const said: Headline = [ai, { text: ` landed ${formatCount(now.ai)} of the last ${formatCount(now.fixes)} fixes` }];
  return years === null || now.ai === 0 ? said : [...said, { text: `, equal to ${formatYears(years)} human-years` }];
}

/** `AI lands 74 % of the fixes, up from 40 % half a year earlier`. */
export function headlineFixShare(now: FixWindow, before: FixWindow | null, beforePeriod: string): Headline {
  if (now.fixes < fewestForShare) return [{ text: "Not enough fixes landed in the last weeks to tell a share" }];
  const percent = ({ ai: mine, fixes }: FixWindow): string => formatPercent((mine / fixes) * 100);
  const said: Headline = [ai, { text: ` lands ${percent(now)} of the fixes` }];
  if (before === null || before.fixes < fewestForShare) return said;
  if (!isChange(now, before)) return [...said, { text: `, as ${beforePeriod.startsWith("the") ? "in " : ""}${beforePeriod}` }];
  return [...said, { text: `, ${before.ai / before.fixes < now.ai / now.fixes ? "up" : "down"} from ${percent(before)} ${beforePeriod.startsWith("the") ? "in " : ""}${beforePeriod}` }];
}
