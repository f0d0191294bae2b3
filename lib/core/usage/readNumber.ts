import { usageProblem } from "./usageProblem";

/** A number of a file: empty, `-` and `Included` are 0, a currency sign and thousands are left aside. Throws `bad-input` naming the row for anything else, and below 0. */
export function readNumber(text: string, row: number, column: string): number {
  const plain = text.trim().replace(/^[$€£]\s*/, "").replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, "");
  if (plain === "" || /^(?:-|–|included|free|n\/?a|nan)$/i.test(plain)) return 0;
  const value = Number(plain);
  if (!Number.isFinite(value) || value < 0) throw usageProblem(`Row ${String(row)} has no number in ${column}: "${text.slice(0, 40)}".`, "Numbers are written with a point, 0 or more.");
  return value;
}
