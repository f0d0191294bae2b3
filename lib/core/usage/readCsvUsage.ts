import { parse } from "csv-parse/sync";
import { z } from "zod";
import { usageProblem } from "./usageProblem";

const rowsSchema = z.array(z.record(z.string(), z.string()));

/** A CSV with a header, as rows by column name in lower case. Throws `bad-input` for what is none, and where a column is missing. */
export function readCsvUsage(text: string, needed: readonly string[]): readonly Readonly<Record<string, string>>[] {
  let found: unknown;
  try {
    found = parse(text, { bom: true, columns: (header: readonly string[]) => header.map((name) => name.trim().toLowerCase()), skip_empty_lines: true, trim: true });
  } catch (cause) {
    throw usageProblem("This is no CSV that can be read.", cause instanceof Error ? cause.message.slice(0, 200) : "Check its quotes and its number of columns.");
  }
  const rows = rowsSchema.parse(found);
  const [first] = rows;
  if (first === undefined) throw usageProblem("The file has no rows.", "Export it again for days with usage.");
  const missing = needed.filter((name) => !(name in first));
  if (missing.length > 0) throw usageProblem(`The file has no column ${missing.join(", ")}.`, `It has: ${Object.keys(first).join(", ").slice(0, 200)}.`);
  return rows;
}
