import type { ModelRelease } from "@/lib/core/attribution/modelReleases";
import { compareWindows, type ComparedWindows } from "@/lib/core/chart/compareWindows";
import { fillWeeks } from "@/lib/core/chart/fillWeeks";
import type { ShareByWeekRow } from "@/lib/core/chart/shareByWeekRow";
import { daysOfRange } from "@/lib/core/report/daysOfRange";
import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import { addDays } from "@/lib/core/report/week";
import { readReleases } from "@/lib/store/loop/readReleases";
import { aiShareByWeek } from "@/lib/store/reports/aiShareByWeek";
import { readAsOf } from "@/lib/store/reports/readAsOf";
import type { LoadContext } from "./loadContext";
import { padWeeks } from "./padWeeks";

/** The weeks of a filter and the two windows that every figure of the page compares. */
export interface ShareContext {
  readonly context: LoadContext;
  readonly filter: Filter;
  readonly report: Report<ShareByWeekRow>;
  /** Every week of the period, oldest first. */
  readonly weeks: readonly ShareByWeekRow[];
  readonly windows: ComparedWindows;
  /** The filter narrowed to a window; null where there is none. */
  readonly nowFilter: Filter | null;
  readonly beforeFilter: Filter | null;
  /** `Last 12 complete weeks`. */
  readonly windowTitle: string;
  /** Days on which models were released, as the organisation has them. */
  readonly releases: readonly ModelRelease[];
}

function narrow(filter: Filter, window: readonly ShareByWeekRow[] | null): Filter | null {
  const [first, last] = [window?.[0]?.week, window?.at(-1)?.week];
  return first === undefined || last === undefined ? null : { ...filter, range: { kind: "days", from: first, to: addDays(last, 6) } };
}

/** A week of which nothing may be told: a gap of its own kind. */
const withheldWeek = (week: string): ShareByWeekRow => ({ week, withheld: true, complete: true, changes: 0, proven: 0, declared: 0, unknown: 0, human: 0, humanEvidence: 0, bot: 0, leftOut: 0, aa: 0, an: 0, nn: 0 });

/** Asks for the weeks of a filter; its `context.now` is the instant that they are counted back from. */
export async function shareContext(asked: LoadContext, filter: Filter): Promise<ShareContext> {
  const { db, reader, organisation } = asked;
  const now = await readAsOf(db, reader.scope, filter, asked.now);
  const context = { ...asked, now };
  const [found, releases] = await Promise.all([aiShareByWeek(db, reader.scope, filter, now), readReleases(db)]);
  const told = [...found.rows, ...(found.withheld ?? []).map(withheldWeek)].sort((a, b) => (a.week < b.week ? -1 : 1));
  const rows = padWeeks(told, daysOfRange(filter.range, now, organisation.timeZone));
  const weeks = fillWeeks(rows);
  const windows = compareWindows(weeks);
  const count = windows.now.length;
  const windowTitle = count === 1 ? "The last complete week" : `Last ${String(count)} complete weeks`;
  return { context, filter, report: { ...found, rows }, weeks, windows, nowFilter: narrow(filter, windows.now), beforeFilter: narrow(filter, windows.before), windowTitle, releases };
}
