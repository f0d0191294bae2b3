import { originKey, type OriginKey } from "@/lib/core/history/originKey";
import type { LineRecord } from "@/lib/core/attribution/record/lineRecord";
import type { Step } from "./step";

/** Numbers for who brought lines, within one segment: a step's own number for its commit, higher ones for the writers that its record names. */
export class OriginNumbers {
  private readonly writers: { readonly step: number; readonly writer: number }[] = [];
  private readonly places = new Map<string, number>();

  constructor(private readonly steps: readonly Step[], private readonly records: ReadonlyMap<string, LineRecord>) {}

  /** Triples of the record of `step` for a path (`LineRecord.files`), or null. */
  claimsOf(step: number, path: string): Int32Array | null {
    return this.records.size === 0 ? null : (this.records.get(this.steps[step]?.sha ?? "")?.files.get(path) ?? null);
  }

  /** Number of a writer of `step`; of -1 the step's own. */
  of(step: number, writer: number): number {
    if (writer === -1) return step;
    const name = `${String(step)} ${String(writer)}`;
    const known = this.places.get(name);
    if (known !== undefined) return known;
    const number = this.steps.length + this.writers.push({ step, writer }) - 1;
    this.places.set(name, number);
    return number;
  }

  keyOf(number: number): OriginKey {
    const { step, writer } = this.writers[number - this.steps.length] ?? { step: number, writer: -1 };
    return originKey(this.steps[step]?.sha ?? "", writer);
  }
}
