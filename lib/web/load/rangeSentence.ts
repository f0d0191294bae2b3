import type { Filter, Range } from "@/lib/core/report/filter";
import { formatDay } from "@/lib/core/report/formatDay";
import { formatDayRange } from "@/lib/core/report/formatDayRange";
import type { FilterSentenceModel } from "@/lib/core/report/page/filterSentenceModel";

const usual: readonly Range[] = [{ kind: "weeks", weeks: 26 }, { kind: "weeks", weeks: 52 }, { kind: "weeks", weeks: 104 }, { kind: "all" }];

function title(range: Range, endsOn: string | null): string {
  if (range.kind === "all") return "All of history";
  if (range.kind === "days") return formatDayRange(range.from, range.to);
  return `${String(range.weeks)} weeks${endsOn === null ? "" : ` to ${formatDay(endsOn)}`}`;
}

/** `Lines merged over [52 weeks]`: the one choice of pages about what stayed. */
export function rangeSentence(filter: Filter, options: { readonly href: (filter: Filter) => string; readonly endsOn: string | null; readonly ignored: readonly string[] }): FilterSentenceModel {
  const isSame = (range: Range) => JSON.stringify(range) === JSON.stringify(filter.range);
  const ranges = usual.some(isSame) ? usual : [filter.range, ...usual];
  const choices = ranges.map((range) => ({ label: title(range, options.endsOn), value: null, href: options.href({ ...filter, range }), isChosen: isSame(range) }));
  const chosen = choices.find(({ isChosen }) => isChosen)?.label ?? "";
  const note = options.ignored.length === 0 ? {} : { note: `Not understood and left aside: ${options.ignored.join(", ")}.` };
  return { choices: [{ id: "range", before: "Lines merged, and lines that ended, over ", title: "Period", chosen: chosen.replace(/^All/, "all"), options: choices }], ...note };
}
