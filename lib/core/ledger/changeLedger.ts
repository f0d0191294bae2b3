import type { FileEdit } from "./changeEdits";
import type { Birth, LedgerRecord } from "./ledgerRecord";
import type { OwnerRuns } from "./ownerRuns";

/** Gathers what one change does, until it becomes a record. Births get their numbers here. */
export class ChangeLedger {
  private readonly births: { id: number; origin: string; path: string; lines: number; unwalked: boolean }[] = [];
  private readonly deaths = new Map<number, number>();
  private readonly copies = new Map<number, number>();
  private readonly revivals = new Map<string, { birth: number; died: number; lines: number }>();
  /** Place in `births` by origin, for the file at hand. */
  private readonly places = new Map<number, number>();
  private added = 0;
  private born = 0;

  constructor(readonly ordinal: number, readonly sha: string, private readonly origins: readonly string[], private readonly firstBirth: number) {}

  get nextBirth(): number {
    return this.firstBirth + this.births.length;
  }

  startFile(edit: FileEdit): void {
    this.places.clear();
    for (let at = 0; at < edit.origins.length; at += 2) this.added += edit.origins[at] ?? 0;
  }

  /** Lines of the file at hand that `origin` (its number in the change) wrote; gives the birth. */
  bear(path: string, origin: number, lines: number): number {
    this.born += lines;
    const known = this.births[this.places.get(origin) ?? -1];
    if (known) {
      known.lines += lines;
      return known.id;
    }
    this.places.set(origin, this.births.length);
    return this.enter(path, this.origins[origin] ?? this.sha, lines, false);
  }

  /** Lines that no diff shows. */
  bearUnwalked(path: string, lines: number): number {
    return this.enter(path, this.sha, lines, true);
  }

  die(birth: number, lines: number): void {
    this.deaths.set(birth, (this.deaths.get(birth) ?? 0) + lines);
  }

  dieAll(runs: OwnerRuns): void {
    for (let at = 0; at < runs.used; at += 2) this.die(runs.numbers[at + 1] ?? 0, runs.numbers[at] ?? 0);
  }

  /** Lines that live twice from now on. */
  copyAll(runs: OwnerRuns): void {
    for (let at = 0; at < runs.used; at += 2) {
      const birth = runs.numbers[at + 1] ?? 0;
      this.copies.set(birth, (this.copies.get(birth) ?? 0) + (runs.numbers[at] ?? 0));
    }
  }

  revive(birth: number, died: number, lines: number): void {
    const key = `${birth} ${died}`;
    const known = this.revivals.get(key);
    if (known) known.lines += lines;
    else this.revivals.set(key, { birth, died, lines });
  }

  toRecord(): LedgerRecord {
    const deaths = [...this.deaths].map(([birth, lines]) => ({ birth, lines }));
    const record = { ordinal: this.ordinal, sha: this.sha, births: this.births, deaths, revivals: [...this.revivals.values()], carried: this.added - this.born };
    return this.copies.size === 0 ? record : { ...record, copies: [...this.copies].map(([birth, lines]) => ({ birth, lines })) };
  }

  private enter(path: string, origin: string, lines: number, unwalked: boolean): number {
    const birth: Birth = { id: this.nextBirth, origin, path, lines, unwalked };
    this.births.push(birth);
    return birth.id;
  }
}
