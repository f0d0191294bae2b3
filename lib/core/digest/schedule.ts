import { DateTime } from "luxon";

/** How often a digest is sent. Monthly: on the first such weekday of a month. */
export type Rhythm = "weekly" | "fortnightly" | "monthly";

export interface DigestSchedule {
  readonly rhythm: Rhythm;
  /** 1 is Monday, 7 Sunday (ISO 8601). */
  readonly weekday: number;
  /** 0..23, on the clock of the zone. */
  readonly hour: number;
  /** IANA. */
  readonly timeZone: string;
}

export interface DueTime {
  /** Epoch milliseconds. */
  readonly at: number;
  /** The day in the zone, `2026-11-23`: names the period, whatever clocks do on that day. */
  readonly key: string;
}

/** A Monday that fortnights are counted from. */
const firstMonday = Date.UTC(1970, 0, 5);
const weekMs = 7 * 86_400_000;

function isDueDay({ rhythm }: DigestSchedule, day: DateTime): boolean {
  if (rhythm === "weekly") return true;
  if (rhythm === "monthly") return day.day <= 7;
  const monday = Date.UTC(day.year, day.month - 1, day.day) - (day.weekday - 1) * 86_400_000;
  return Math.round((monday - firstMonday) / weekMs) % 2 === 0;
}

/**
 * The first time after `after` (epoch milliseconds) at which a digest is due. An hour that clocks skip is the next one that they show, an hour that they show twice is the first of the two;
 * the key is the day in the calendar of the zone, so that no change of clocks makes a day due twice or not at all.
 */
export function nextDue(schedule: DigestSchedule, after: number): DueTime {
  const start = DateTime.fromMillis(after, { zone: schedule.timeZone });
  const today = DateTime.utc(start.year, start.month, start.day);
  let day = today.plus({ days: ((schedule.weekday - today.weekday + 7) % 7) - 7 });
  for (;;) {
    if (isDueDay(schedule, day)) {
      const one = DateTime.fromObject({ year: day.year, month: day.month, day: day.day, hour: schedule.hour }, { zone: schedule.timeZone });
      // Looking for a second such hour is slow.
      const first = one.toMillis() <= after ? one : one.getPossibleOffsets()[0];
      if (first !== undefined && first.toMillis() > after) return { at: first.toMillis(), key: day.toFormat("yyyy-MM-dd") };
    }
    day = day.plus({ days: 7 });
  }
}

/** How many complete weeks a digest is about. */
export const weeksOf = (rhythm: Rhythm): number => ({ weekly: 1, fortnightly: 2, monthly: 4 })[rhythm];
