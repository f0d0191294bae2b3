import { parse } from "csv-parse/sync";
import { AppError } from "@/lib/errors";

/** One number of one day. */
export interface OutcomeNumber {
  readonly day: string;
  readonly value: number;
}

const isDay = (text: string): boolean => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};
const longest = 20_000;

/** Reads `day,value` lines with or without a header; several numbers of one day are added up. Throws `bad-input` naming the first line that cannot be read. */
export function parseOutcomes(text: string): readonly OutcomeNumber[] {
  const rows = parse(text, { trim: true, skip_empty_lines: true, relax_column_count: true, bom: true });
  const sums = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    const [day = "", number = ""] = row;
    if (at === 0 && !isDay(day)) continue;
    const value = Number(number);
    if (!isDay(day) || number === "" || !Number.isFinite(value) || value < 0) throw new AppError("bad-input", `Line ${String(at + 1)} is not a day and a number.`, { hint: "Write 2026-06-01,402000 on each line." });
    sums.set(day, (sums.get(day) ?? 0) + value);
  }
  if (sums.size === 0 || sums.size > longest) throw new AppError("bad-input", "The file holds no day, or too many.", { hint: "Write 2026-06-01,402000 on each line, 20,000 lines at most." });
  return [...sums].map(([day, value]) => ({ day, value })).sort((one, other) => (one.day < other.day ? -1 : 1));
}
