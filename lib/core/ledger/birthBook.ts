import type { LedgerRecord } from "./ledgerRecord";

/** Where and with which change each birth came, by its number. */
export class BirthBook {
  private readonly changes: number[] = [];
  private readonly origins: string[] = [];
  private readonly paths: string[] = [];
  private readonly lines: number[] = [];
  private readonly unwalked = new Set<number>();

  add(record: LedgerRecord): void {
    for (const { id, origin, path, lines, unwalked } of record.births) {
      this.changes[id] = record.ordinal;
      this.origins[id] = origin;
      this.paths[id] = path;
      this.lines[id] = lines;
      if (unwalked) this.unwalked.add(id);
    }
  }

  /** Births are numbered from 0; this is one more than the last. */
  get count(): number {
    return this.lines.length;
  }

  linesOf(birth: number): number {
    return this.lines[birth] ?? 0;
  }

  /** Ordinal of the change that brought the lines; -1 for a birth that is not in the book. */
  changeOf(birth: number): number {
    return this.changes[birth] ?? -1;
  }

  /** Full object id of the commit that wrote them. */
  originOf(birth: number): string {
    return this.origins[birth] ?? "";
  }

  /** Path they were born in. */
  pathOf(birth: number): string {
    return this.paths[birth] ?? "";
  }

  isUnwalked(birth: number): boolean {
    return this.unwalked.has(birth);
  }
}
