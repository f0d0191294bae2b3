import { expect, it } from "vitest";
import type { RepositoryRow } from "@/lib/core/report/page/repositoryTableModel";
import { readTableSort, sortedHeads, sortRows } from "./tableSort";

const row = (name: string, lines: number, points: number | null): RepositoryRow => ({ slug: name, name, href: "", lines, changes: 0, edges: null, points, series: [], note: null, isError: false });
const rows = [row("b", 1, null), row("a", 2, -3), row("c", 2, 4)];
const names = (sorted: readonly RepositoryRow[]) => sorted.map(({ name }) => name).join("");

it("sorts with missing values last in both directions", () => {
  expect(names(sortRows(rows, { key: "points", descending: true }))).toBe("cab");
  expect(names(sortRows(rows, { key: "points", descending: false }))).toBe("acb");
  expect(names(sortRows(rows, { key: "lines", descending: true }))).toBe("acb");
});

it("falls back to the share, highest first", () => {
  expect(readTableSort(new URLSearchParams("sort=__proto__&order=x"))).toEqual({ key: "aiShare", descending: true });
  expect(readTableSort(new URLSearchParams("sort=name"))).toEqual({ key: "name", descending: false });
});

it("turns the sorted head round", () => {
  const heads = sortedHeads({ key: "lines", descending: true }, (params) => JSON.stringify(params));
  expect(heads.find(({ id }) => id === "lines")).toEqual({ id: "lines", direction: "descending", href: '{"sort":"lines","order":"asc"}' });
  expect(heads.find(({ id }) => id === "name")).toEqual({ id: "name", direction: null, href: '{"sort":"name","order":"asc"}' });
});
