import type { Filter } from "@/lib/core/report/filter";
import { filterAddress } from "@/lib/core/report/filterAddress";

export interface PageFilter {
  readonly filter: Filter;
  /** `weeks=abc`: parts of the address that were left aside. */
  readonly ignored: readonly string[];
}

/**
 * The filter of a page from its address. A repository that is not there and one that the reader may not see are left aside in the same words.
 * Only the list of changes narrows by agent: on pages of shares lines of other agents have no place in the stack.
 */
export function readPageFilter(params: URLSearchParams, known: readonly { readonly slug: string }[], has: { readonly agents: boolean }): PageFilter {
  const read = filterAddress.read(params);
  const slugs = new Set(known.map(({ slug }) => slug));
  const unknown = read.filter.repositories.filter((slug) => !slugs.has(slug));
  const agents = has.agents ? read.filter.agents : [];
  const ignored = [
    ...read.ignored.map(({ key, value }) => `${key}=${value}`), ...unknown.map((slug) => `repo=${slug}`),
    ...(has.agents ? [] : read.filter.agents.map((agent) => `agent=${agent}`)),
  ];
  return { filter: { ...read.filter, repositories: read.filter.repositories.filter((slug) => slugs.has(slug)), agents }, ignored: ignored.map((part) => part.slice(0, 80)).slice(0, 10) };
}
