import { daysBetween } from "./isoWeek";
import { monthNames } from "@/lib/core/report/formatDay";

/** A month's first day on the axis, in weeks from the first Monday. */
export interface MonthTick {
  readonly at: number;
  readonly label: string;
  readonly isYear: boolean;
}

/** Ticks at the first of the month, the year on January; `every` thins them out (1 all, 3 quarters). */
export function monthTicks(firstMonday: string, weeks: number, every = 1): MonthTick[] {
  const ticks: MonthTick[] = [];
  let year = Number(firstMonday.slice(0, 4));
  let month = Number(firstMonday.slice(5, 7));
  for (let count = 0; count < 3000; count += 1) {
    const day = `${year}-${String(month).padStart(2, "0")}-01`;
    const at = daysBetween(firstMonday, day) / 7;
    if (at >= weeks) break;
    if (at >= 0 && (month - 1) % every === 0) ticks.push({ at, label: `${monthNames[month - 1] ?? ""}${month === 1 ? ` ${year}` : ""}`, isYear: month === 1 });
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return ticks;
}
