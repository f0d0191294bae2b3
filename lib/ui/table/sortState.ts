import type { SortHead } from "@/lib/core/report/page/sortHead";

/** `aria-sort` of a column head, for spreading. */
export function sortState(sort: readonly SortHead[], id: string): { "aria-sort"?: "ascending" | "descending" } {
  const direction = sort.find((head) => head.id === id)?.direction ?? null;
  return direction === null ? {} : { "aria-sort": direction };
}
