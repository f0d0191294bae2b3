import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { Headline } from "@/lib/core/report/headline";
import type { AgeBars, RewriteMatrix } from "@/lib/core/report/page/survivalPageModel";
import type { AgesReplaced } from "@/lib/store/reports/ageReplaced";
import type { WhoRewritesWhomRow } from "@/lib/store/reports/whoRewritesWhom";

const order = ["ai", "unknown", "human", "mixed", "bot"] as const;
const tones: Readonly<Record<string, "ai" | "people" | "unknown">> = { ai: "ai", unknown: "unknown", human: "people" };
const lineTitles: Readonly<Record<string, string>> = { ai: "Lines by AI", unknown: "Unknown lines", human: "Lines by people" };
const changeTitles: Readonly<Record<string, string>> = { ai: "by AI changes", unknown: "by unknown changes", human: "by people’s changes", mixed: "by mixed changes", bot: "by bots" };
const fewestEnded = 200;

/** Rows and columns in the order of everywhere, without empty ones; null where too few lines ended. */
export function rewriteMatrix(rows: readonly WhoRewritesWhomRow[]): RewriteMatrix | null {
  if (rows.reduce((sum, row) => sum + row.lines, 0) < fewestEnded) return null;
  const by = order.filter((each) => rows.some((row) => row.by === each));
  const of = order.filter((each) => rows.some((row) => row.of === each));
  return {
    by: by.map((each) => changeTitles[each] ?? each),
    rows: of.map((each) => {
      const mine = rows.filter((row) => row.of === each);
      return {
        of: lineTitles[each] ?? each, tone: tones[each] ?? null, total: mine.reduce((sum, row) => sum + row.lines, 0),
        cells: by.map((killer) => { const cell = mine.find((row) => row.by === killer); return { lines: cell?.lines ?? 0, percent: cell?.ofEnded === undefined || cell.ofEnded === null ? null : cell.ofEnded * 100 }; }),
      };
    }),
  };
}

/** Of the lines that AI changes ended, how many were by AI, and by others. */
export function rewriteHeadline(rows: readonly WhoRewritesWhomRow[]): Headline {
  const ended = (test: (row: WhoRewritesWhomRow) => boolean) => rows.reduce((sum, row) => sum + (test(row) ? row.lines : 0), 0);
  const [all, byAi, own] = [ended(() => true), ended(({ by }) => by === "ai"), ended(({ by, of }) => by === "ai" && of === "ai")];
  if (all < fewestEnded) return [{ text: "Not enough lines ended in this period to say who rewrites whom" }];
  if (byAi === 0) return [{ text: `${formatCount(all)} lines ended, none of them by a change of ` }, { text: "AI", tone: "ai" }];
  return [{ text: "AI", tone: "ai" }, { text: ` changes ended ${formatPercent((byAi / all) * 100)} of the lines that ended; ${formatPercent((own / byAi) * 100)} of those were its own` }];
}

const steps: readonly (readonly [from: number, label: string])[] = [[0, "up to a week"], [7, "a week to a month"], [30, "1 to 3 months"], [90, "3 to 6 months"], [180, "6 to 12 months"], [365, "1 to 2 years"], [730, "older than 2 years"]];

/** Ages at their end: lines that AI changes ended against those that changes without AI evidence ended; null where either has too few. */
export function ageBars({ report }: AgesReplaced): AgeBars | null {
  const side = (killers: readonly string[]) => {
    const mine = report.rows.filter(({ killer }) => killers.includes(killer));
    const lines = mine.reduce((sum, row) => sum + row.lines, 0);
    const within = steps.map(([from], index) => mine.reduce((sum, { olderThanDays, lines: count }) => sum + (olderThanDays >= from && olderThanDays < (steps[index + 1]?.[0] ?? Infinity) ? count : 0), 0));
    return { lines, percents: within.map((count) => (lines === 0 ? 0 : (count / lines) * 100)) };
  };
  const [left, right] = [side(["ai"]), side(["human", "unknown"])];
  if (left.lines < fewestEnded || right.lines < fewestEnded) return null;
  return {
    left: { title: "ended by AI changes", lines: left.lines }, right: { title: "ended by changes without AI evidence", lines: right.lines },
    rows: steps.map(([, label], index) => ({ label, left: left.percents[index] ?? 0, right: right.percents[index] ?? 0 })),
  };
}

/** `Half of the lines that ended were older than 57 days; 12 % older than a year`. */
export function ageHeadline({ all }: AgesReplaced): Headline {
  if (all.lines < fewestEnded || all.medianDays === null || all.olderThanYearShare === null) return [{ text: "Not enough lines ended in this period to say how old they were" }];
  const days = `${formatCount(all.medianDays)} ${all.medianDays === 1 ? "day" : "days"}`;
  return [{ text: `Half of the lines that ended were ${days} old or younger; ${formatPercent(all.olderThanYearShare * 100)} were older than a year` }];
}
