import { fillWeeks } from "@/lib/core/chart/fillWeeks";
import { countedLines } from "@/lib/core/chart/countedLines";
import { addDays, weeksBetween } from "@/lib/core/report/week";
import { aiShareByWeek } from "@/lib/store/reports/aiShareByWeek";
import type { ShareContext } from "./shareContext";

/** As long as what digests are about. */
const mostWeeks = 4;

/** The same with what to compare a period of a few complete weeks with, which holds nothing to compare: as many weeks before it. */
export async function comparedShare(share: ShareContext): Promise<ShareContext> {
  const { context: { db, reader, now }, filter, nowFilter, windows } = share;
  if (windows.before !== null || nowFilter === null || nowFilter.range.kind !== "days" || windows.now.length > mostWeeks) return share;
  const { from, to } = nowFilter.range;
  const weeks = weeksBetween(from, to).length;
  const range = { kind: "days", from: addDays(from, -7 * weeks), to: addDays(from, -1) } as const;
  const { rows } = await aiShareByWeek(db, reader.scope, { ...filter, range }, now);
  const before = fillWeeks(rows);
  if (!before.some((week) => countedLines(week) > 0)) return share;
  const beforePeriod = weeks === 1 ? "the week before" : `the ${String(weeks)} weeks before`;
  return { ...share, windows: { ...windows, before, beforePeriod }, beforeFilter: { ...filter, range } };
}
