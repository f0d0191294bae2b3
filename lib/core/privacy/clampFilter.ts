import type { Days } from "../report/daysOfRange";
import type { Filter } from "../report/filter";
import { addDays, weekOf } from "../report/week";

/** A filter as works-council mode has it, the days it is about, and sentences on what was changed. */
export interface ClampedFilter {
  readonly filter: Filter;
  readonly days: Days;
  readonly notes: readonly string[];
}

/** Whole ISO weeks within some days, none of them running. */
function wholeWeeks({ from, to, today }: Days): Days {
  const lastDay = addDays(weekOf(today), -1);
  const end = to < lastDay ? addDays(weekOf(addDays(to, 1)), -1) : lastDay;
  return { from: from === "0001-01-01" ? from : weekOf(addDays(from, 6)), to: end, today };
}

/**
 * What works-council mode makes of a filter: one repository or all, no agents, bulk changes counted, whole weeks that are over. Every other choice
 * would be one more way to cut a group; these are left out and named in `notes`. Measure and view stay: they are values of the same group.
 */
export function clampFilter(asked: Filter, days: Days): ClampedFilter {
  const whole = wholeWeeks(days);
  const [, second] = asked.repositories;
  const isCut = asked.range.kind === "days" && (whole.from !== days.from || whole.to !== days.to);
  return {
    filter: { ...asked, repositories: second === undefined ? asked.repositories : [], agents: [], bulk: true },
    days: whole,
    notes: [
      ...(second === undefined ? [] : ["Several repositories cannot be chosen in this privacy mode: one, or all."]),
      ...(asked.agents.length === 0 ? [] : ["Agents cannot be chosen in this privacy mode."]),
      ...(asked.bulk ? [] : ["Changes of more than 10,000 lines cannot be left out in this privacy mode."]),
      ...(isCut ? ["Days are cut to the complete weeks among them."] : []),
    ],
  };
}
