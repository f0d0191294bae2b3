import type { LedgerRecord } from "./ledgerRecord";

/** Lines of one birth that one change ended for good. */
export interface Ending {
  readonly birth: number;
  /** Ordinal of the change. */
  readonly died: number;
  readonly lines: number;
}

/** Every death, and every revival. A line that came back counts as dead in between and, to those who ask how long lines live, as never gone. */
export class DeathBook {
  private readonly endings = new Map<number, Map<number, number>>();
  /** Rows of (ordinal, birth, lines): deaths negative, revivals positive. */
  private readonly moves: [ordinal: number, birth: number, lines: number][] = [];

  /** Records in the order they landed. */
  add(record: LedgerRecord): void {
    for (const { birth, lines } of record.deaths) {
      this.count(birth, record.ordinal, lines);
      this.moves.push([record.ordinal, birth, -lines]);
    }
    for (const { birth, died, lines } of record.revivals) {
      this.count(birth, died, -lines);
      this.moves.push([record.ordinal, birth, lines]);
    }
  }

  /** Deaths that no revival undid, by birth. */
  *all(): Generator<Ending> {
    for (const [birth, deaths] of this.endings) for (const [died, lines] of deaths) if (lines > 0) yield { birth, died, lines };
  }

  /** Lines that went (below 0) or came back (above) up to and with the change `ordinal`, by birth. */
  changeUpTo(ordinal: number): Map<number, number> {
    const change = new Map<number, number>();
    for (const [at, birth, lines] of this.moves) {
      if (at > ordinal) break;
      change.set(birth, (change.get(birth) ?? 0) + lines);
    }
    return change;
  }

  private count(birth: number, died: number, lines: number): void {
    const deaths = this.endings.get(birth) ?? new Map<number, number>();
    deaths.set(died, (deaths.get(died) ?? 0) + lines);
    this.endings.set(birth, deaths);
  }
}
