import { formatTimeToFix } from "@/lib/core/report/formatTimeToFix";
import type { TimesModel, TimesRow } from "@/lib/core/report/page/fixesPageModel";

/** What a report tells of one severity and writer; days. */
export interface FixTimes {
  readonly severity: string;
  readonly group: string;
  readonly fixed: number;
  readonly open: number;
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
}

const marks: readonly (readonly [days: number, label: string])[] = [[1 / 24, "1 h"], [2 / 24, "2 h"], [8 / 24, "8 h"], [1, "1 d"], [7, "7 d"], [30, "30 d"], [180, "180 d"], [730, "2 y"]];

/** Rows by severity: AI, people (or those without AI evidence), and all with those that are open. Null where nothing has a number. */
export function prepareTimes(rows: readonly FixTimes[], isPeople: boolean): TimesModel | null {
  const shown = rows.filter(({ group }) => group === "ai" || group === (isPeople ? "human" : "unknown") || group === "all");
  const all = shown.flatMap(({ q1, q3, median }) => [q1, q3, median]).filter((days) => days !== null);
  if (all.length === 0) return null;
  const [least, most] = [Math.min(2 / 24, ...all.map((days) => Math.max(days, 1 / 60))), Math.max(30, ...all)];
  const at = (days: number | null): number | null => (days === null ? null : Math.min(1, Math.max(0, (Math.log(Math.max(days, 1e-3)) - Math.log(least)) / (Math.log(most) - Math.log(least)))));
  const titles: Readonly<Record<string, TimesRow["title"]>> = { ai: "AI", human: "people", unknown: "no AI evidence", all: "all" };
  const rowOf = ({ severity, group, fixed, open, median, q1, q3 }: FixTimes): TimesRow => ({
    id: `${severity} ${group}`, title: titles[group] ?? group, tone: group === "ai" ? "ai" : group === "all" ? "all" : "people", median: at(median), q1: at(q1), q3: at(q3) ?? (at(q1) === null ? null : 1),
    said: median === null ? (fixed + open === 0 ? "–" : fixed < 5 ? "needs 5" : "half are still open") : formatTimeToFix(median), n: `n ${String(fixed)}${open > 0 ? `, ${String(open)} open` : ""}`,
  });
  const severities = [...new Set(shown.map(({ severity }) => severity))];
  return {
    groups: severities.map((severity) => ({ severity: severity === "" ? "none known" : severity === "*" ? "any" : severity, rows: shown.filter((row) => row.severity === severity).map(rowOf) })),
    ticks: marks.filter(([days]) => days >= least * 0.99 && days <= most * 1.01).map(([days, label]) => ({ at: at(days) ?? 0, label })),
  };
}
