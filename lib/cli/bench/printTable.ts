import { writeOut } from "../writeOut";

/** A heading, and rows under their columns; all but the first column stand to the right. */
export async function printTable(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
  const all = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]): string => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ").trimEnd();
  await writeOut(`\n${title}\n${all.map(line).join("\n")}\n`);
}
