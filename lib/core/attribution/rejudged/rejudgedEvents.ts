import type { RejudgedCause } from "./rejudgedCause";

/** What one repository's judging again moved, as far as events need it. Several rows have one repository and instant: one a move. */
export interface RejudgedRow {
  /** ISO instant. */
  readonly at: string;
  readonly repository: string;
  readonly cause: RejudgedCause;
  readonly judgedBefore: string;
  readonly judgedAfter: string;
}

/** Repositories that were judged again for one reason, one after the other. `rows` newest first, as they came. */
export interface RejudgedEvent<Row extends RejudgedRow> {
  /** Instant of its oldest: names the event. */
  readonly id: string;
  /** When it was over. */
  readonly at: string;
  readonly cause: RejudgedCause;
  readonly judgedBefore: string;
  readonly judgedAfter: string;
  readonly rows: readonly Row[];
}

const hourMs = 3_600_000;
/** Longest silence within one event. A correction follows another one for a reason of its own. */
const silence = { judging: hourMs, pulls: hourMs, correction: 10_000 } as const;

function belongs<Row extends RejudgedRow>(event: RejudgedEvent<Row>, row: Row): boolean {
  const last = event.rows.at(-1);
  if (last === undefined || event.cause !== row.cause || event.judgedAfter !== row.judgedAfter || event.judgedBefore !== row.judgedBefore) return false;
  return (last.repository === row.repository && last.at === row.at) || (Date.parse(last.at) - Date.parse(row.at) <= silence[row.cause] && !event.rows.some(({ repository }) => repository === row.repository));
}

/** Rows (newest first) as the events that they are part of, newest first. */
export function rejudgedEvents<Row extends RejudgedRow>(rows: readonly Row[]): RejudgedEvent<Row>[] {
  const events: RejudgedEvent<Row>[] = [];
  for (const row of rows) {
    const event = events.at(-1);
    if (event !== undefined && belongs(event, row)) events[events.length - 1] = { ...event, id: row.at, rows: [...event.rows, row] };
    else events.push({ id: row.at, at: row.at, cause: row.cause, judgedBefore: row.judgedBefore, judgedAfter: row.judgedAfter, rows: [row] });
  }
  return events;
}
