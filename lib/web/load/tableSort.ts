import type { RepositoryRow } from "@/lib/core/report/page/repositoryTableModel";
import type { SortHead } from "@/lib/core/report/page/sortHead";

const keys = ["name", "changes", "lines", "aiShare", "points"] as const;

export interface TableSort {
  readonly key: (typeof keys)[number];
  readonly descending: boolean;
}

/** `sort` and `order` of an address; AI share, highest first, where they say nothing that is known. */
export function readTableSort(params: URLSearchParams): TableSort {
  const key = keys.find((each) => each === params.get("sort")) ?? "aiShare";
  const order = params.get("order");
  return { key, descending: order === "asc" ? false : order === "desc" ? true : key !== "name" };
}

const value: Readonly<Record<TableSort["key"], (row: RepositoryRow) => number | string | null>> = {
  name: (row) => row.name.toLowerCase(), changes: (row) => row.changes, lines: (row) => row.lines,
  aiShare: (row) => row.edges?.headline ?? null, points: (row) => row.points,
};

/** Sorted; rows without the value stand last in either direction, equal ones by name. */
export function sortRows(rows: readonly RepositoryRow[], { key, descending }: TableSort): RepositoryRow[] {
  return [...rows].sort((a, b) => {
    const [x, y] = [value[key](a), value[key](b)];
    if (x === null || y === null) return x === y ? (a.name < b.name ? -1 : 1) : x === null ? 1 : -1;
    if (x === y) return a.name < b.name ? -1 : 1;
    return (x < y ? -1 : 1) * (descending ? -1 : 1);
  });
}

/** Heads as links: a click on the sorted one turns it round. */
export function sortedHeads(sort: TableSort, href: (params: Readonly<Record<string, string>>) => string): SortHead[] {
  return keys.map((id) => {
    const isSorted = sort.key === id;
    const descending = isSorted ? !sort.descending : id !== "name";
    return { id, href: href({ sort: id, order: descending ? "desc" : "asc" }), direction: isSorted ? (sort.descending ? "descending" : "ascending") : null };
  });
}
