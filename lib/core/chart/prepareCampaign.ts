import { formatDayRange } from "@/lib/core/report/formatDayRange";
import { countTicks } from "./countTicks";
import { addDays, daysBetween, isoWeek } from "./isoWeek";

/** A week of a campaign. `outcome` is its mean a day; null where no day was told. */
export interface CampaignWeek {
  readonly week: string;
  readonly complete: boolean;
  readonly ai: number;
  readonly human: number;
  readonly unknown: number;
  readonly mixed: number;
  readonly outcome: number | null;
}

/** Two aligned panels: the outcome above, fixes below. */
export interface CampaignChartModel {
  readonly firstMonday: string;
  readonly weeks: readonly (CampaignWeek & { readonly label: string })[];
  /** Where the campaign starts, in weeks from the first Monday. */
  readonly startAt: number;
  /** Null where no number was told. */
  readonly outcome: { readonly name: string; readonly ticks: readonly number[] } | null;
  readonly ticks: readonly number[];
  /** Compared windows, in weeks: first and last, and the mean a day. */
  readonly brackets: readonly { readonly from: number; readonly to: number; readonly value: number }[];
}

/** `means`: of the days before and after, where both are known. `span`: how many weeks each. */
export function prepareCampaign(weeks: readonly CampaignWeek[], startsOn: string, outcome: string, means: { readonly before: number; readonly after: number } | null, span: { readonly before: number; readonly after: number }): CampaignChartModel {
  const firstMonday = weeks[0]?.week ?? startsOn;
  const startAt = daysBetween(firstMonday, startsOn) / 7;
  const told = weeks.flatMap((week) => (week.outcome === null ? [] : [week.outcome]));
  const last = weeks.findLastIndex(({ complete }) => complete);
  return {
    firstMonday, startAt, weeks: weeks.map((week) => ({ ...week, label: `week ${String(isoWeek(week.week))}, ${formatDayRange(week.week, addDays(week.week, 6))}` })),
    outcome: told.length === 0 ? null : { name: outcome, ticks: countTicks(Math.max(...told, 1e-9)) }, ticks: countTicks(Math.max(1, ...weeks.map(({ ai, human, unknown, mixed }) => ai + human + unknown + mixed))),
    brackets: means === null ? [] : [{ from: Math.max(0, startAt - span.before), to: startAt, value: means.before }, { from: Math.max(0, last - span.after + 1), to: last + 1, value: means.after }],
  };
}
