import { registry } from "@/lib/core/measures/registry";
import type { Report, ReportColumn } from "./report";
import { unitWords } from "./unitWords";

/** By what a file was made. */
export interface MetaWorld {
  /** The file that it stands beside; null where nobody said. */
  readonly file: string | null;
  /** Instant, ISO 8601. */
  readonly made: string;
  /** The filter as an address has it. */
  readonly filter: string;
  readonly rulesVersion: number;
  readonly policy: string;
  readonly timeZone: string;
  readonly privacyMode: string;
}

function columnMeta({ id, title, unit, metric, numerator, denominator }: ReportColumn) {
  const found = registry.find((each) => each.id === metric);
  return {
    id, title, unit, meaning: unitWords[unit], ...(numerator === undefined ? {} : { numerator }), ...(denominator === undefined ? {} : { denominator }),
    ...(found === undefined ? {} : { metric: { id: found.id, title: found.title, formula: found.formula, leftOut: found.exclusions, caveat: found.caveat, version: found.version } }),
  };
}

/** What a report's numbers mean, as the file that stands beside a CSV: definitions, filter, units, n, coverage, and keys of rows that may not be told. */
export function toMeta({ id, title, n, coverage, totalRows, notes, columns, withheld = [] }: Report, world: MetaWorld): string {
  return `${JSON.stringify({ report: id, title, ...world, n, coverage, rows: totalRows, withheld, notes, missing: "An empty field is missing: not known, 0/0, or not to be told. It is never 0.", columns: columns.map(columnMeta) }, null, 2)}\n`;
}
