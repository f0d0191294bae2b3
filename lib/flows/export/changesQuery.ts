import { guardRows } from "@/lib/core/measures/guardrail/guardRows";
import type { ChangesQuery, ChangeSort, ChangeVerdict } from "@/lib/store/reports/changes";

const sorts: readonly ChangeSort[] = ["landedAt", "lines", "aiShare"];
const verdicts: readonly ChangeVerdict[] = ["ai", "human", "mixed", "unknown", "bot"];
const longestSearch = 200;
const lastPage = 1_000_000;

const pageSize = 50;

/** `search`, `sort`, `order`, `verdict` (repeated), `guard` and `page` of an address; what is not known falls back to newest first, page 1. */
function read(params: URLSearchParams): ChangesQuery {
  const page = /^\d{1,7}$/.test(params.get("page") ?? "") ? Number(params.get("page")) : 1;
  const asked = new Set(params.getAll("verdict"));
  const guard = guardRows.read(params.get("guard") ?? "");
  return {
    sort: sorts.find((sort) => sort === params.get("sort")) ?? "landedAt",
    descending: params.get("order") !== "asc",
    page: Math.min(Math.max(1, page), lastPage),
    pageSize,
    search: (params.get("search") ?? "").trim().slice(0, longestSearch),
    verdicts: verdicts.filter((verdict) => asked.has(verdict)),
    ...(guard === null ? {} : { guard }),
  };
}

/** The query as it stands in an address, behind a filter; what is standard is left out. */
function write(query: ChangesQuery): [string, string][] {
  return [
    ...(query.search === "" ? [] : [["search", query.search] satisfies [string, string]]),
    ...query.verdicts.map((verdict): [string, string] => ["verdict", verdict]),
    ...(query.guard ? [["guard", guardRows.write(query.guard)] satisfies [string, string]] : []),
    ...(query.sort === "landedAt" ? [] : [["sort", query.sort] satisfies [string, string]]),
    ...(query.descending ? [] : [["order", "asc"] satisfies [string, string]]),
    ...(query.page === 1 ? [] : [["page", String(query.page)] satisfies [string, string]]),
  ];
}

/** What the list of changes is narrowed and sorted by, in an address. */
export const changesQuery = { read, write, sorts } as const;
