/*
 * Question: how much is landed per engineer, and how much of it is not by AI? Never an uplift (METRICS §3).
 * Formula: V = counted lines ÷ engineer-weeks at work, over that of the first period; human-side index = (1 − S) × V with S the AI-merged share of the period.
 * Leaves out: bots, left-out files, and weeks in which nobody was at work.
 * Example: 400 lines per engineer-week, then 600 of which 450 by AI: V = 1.5, S = 0.75, human side 0.375.
 */

export interface VolumeWeek {
  readonly week: string;
  readonly lines: number;
  readonly aiLines: number;
  /** Engineers at work. */
  readonly engineers: number;
}

export interface VolumePeriod {
  readonly from: string;
  /** Monday of its last week. */
  readonly to: string;
  readonly lines: number;
  readonly engineerWeeks: number;
  readonly share: number;
  readonly volume: number;
  readonly human: number;
}

const periodWeeks = 13;

/** Whole periods of 13 weeks, counted back from the last week; empty where there is not one. */
export function volumeIndex(weeks: readonly VolumeWeek[]): VolumePeriod[] {
  const count = Math.floor(weeks.length / periodWeeks);
  const periods = Array.from({ length: count }, (_, place) => weeks.slice(weeks.length - (count - place) * periodWeeks, weeks.length - (count - place - 1) * periodWeeks)).map((part) => {
    const sum = (of: (week: VolumeWeek) => number) => part.reduce((total, week) => total + of(week), 0);
    return { from: part[0]?.week ?? "", to: part.at(-1)?.week ?? "", lines: sum(({ lines }) => lines), aiLines: sum(({ aiLines }) => aiLines), engineerWeeks: sum(({ engineers }) => engineers) };
  }).filter(({ lines, engineerWeeks }) => lines > 0 && engineerWeeks > 0);
  const base = periods[0] === undefined ? 1 : periods[0].lines / periods[0].engineerWeeks;
  return periods.map(({ aiLines, ...period }) => {
    const [share, volume] = [aiLines / period.lines, period.lines / period.engineerWeeks / base];
    return { ...period, share, volume, human: (1 - share) * volume };
  });
}
