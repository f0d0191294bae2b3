import type { Filter } from "@/lib/core/report/filter";
import { filterAddress } from "@/lib/core/report/filterAddress";

/** What an address says beside its filter; a list is the key several times. */
export type More = Readonly<Record<string, string | readonly string[]>>;

/** `path?query`, without the question mark where nothing is asked. `more` goes behind the filter. */
function withFilter(path: string, filter: Filter, more: More = {}): string {
  const params = filterAddress.write(filter);
  for (const [key, value] of Object.entries(more)) {
    params.delete(key);
    for (const each of typeof value === "string" ? [value] : value) params.append(key, each);
  }
  const query = params.toString();
  return query === "" ? path : `${path}?${query}`;
}

/** Addresses of pages and files, made in one place. */
export const address = {
  withFilter,
  repository: (slug: string, filter?: Filter) => {
    const path = `/repositories/${encodeURIComponent(slug)}`;
    return filter === undefined ? path : withFilter(path, { ...filter, repositories: [], agents: [] });
  },
  team: (slug: string, filter?: Filter, more?: Readonly<Record<string, string>>) => {
    const path = `/teams/${encodeURIComponent(slug)}`;
    return filter === undefined ? path : withFilter(path, { ...filter, teams: [], agents: [] }, more);
  },
  files: (slug: string, path = "", more: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(more).toString();
    return [`/repositories/${encodeURIComponent(slug)}/files`, ...path.split("/").filter((part) => part !== "").map(encodeURIComponent)].join("/") + (query === "" ? "" : `?${query}`);
  },
  survival: (slug: string, filter: Filter) => withFilter(`/repositories/${encodeURIComponent(slug)}/survival`, { ...filter, repositories: [], agents: [] }),
  change: (slug: string, sha: string) => `/changes/${encodeURIComponent(slug)}/${sha}`,
  changes: (filter: Filter, more?: More) => withFilter("/changes", filter, more),
  csv: (report: string, filter: Filter, more?: Readonly<Record<string, string>>) => withFilter(`/api/reports/${report}.csv`, filter, more),
} as const;
