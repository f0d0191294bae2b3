import type { ReportColumn } from "./report";
import { unitWords } from "./unitWords";

/** Headers for people: title and unit, and the id beside a title that another column has too. */
export function columnTitles(columns: readonly ReportColumn[]): string[] {
  const seen = new Set<string>();
  return columns.map(({ id, title, unit }) => {
    const words = unitWords[unit];
    const plain = words === null ? title : `${title} (${words})`;
    const header = seen.has(plain) ? `${plain} [${id}]` : plain;
    seen.add(header);
    return header;
  });
}
