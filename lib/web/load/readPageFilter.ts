import type { Filter } from "@/lib/core/report/filter";
import { filterAddress } from "@/lib/core/report/filterAddress";

export interface PageFilter {
  readonly filter: Filter;
  /** `weeks=abc`: parts of the address that were left aside. */
  readonly ignored: readonly string[];
}

interface PageHas {
  /** The page narrows by agent. */
  readonly agents: boolean;
  /** Teams that the page can be narrowed to; left out where it cannot. */
  readonly teams?: readonly { readonly slug: string }[];
  /** Works-council mode: one repository or all, bulk changes counted. */
  readonly restricted: boolean;
}

/** What of a filter works-council mode leaves aside. */
function leftAside({ repositories, bulk }: Filter): string[] {
  return [...(repositories.length > 1 ? repositories.map((slug) => `repo=${slug}`) : []), ...(bulk ? [] : ["bulk=without"])];
}

/**
 * The filter of a page from its address. A repository (or team) that is not there and one that the reader may not see are left aside in the same words; of several teams the first is taken.
 * Only the list of changes narrows by agent: on pages of shares lines of other agents have no place in the stack.
 */
export function readPageFilter(params: URLSearchParams, visible: readonly { readonly slug: string }[], has: PageHas): PageFilter {
  const read = filterAddress.read(params);
  const slugs = new Set(visible.map(({ slug }) => slug));
  const unknown = read.filter.repositories.filter((slug) => !slugs.has(slug));
  const known = read.filter.repositories.filter((slug) => slugs.has(slug));
  const agents = has.agents ? read.filter.agents : [];
  const isTeam = (slug: string) => has.teams?.some((team) => team.slug === slug) ?? false;
  const chosen = { ...read.filter, repositories: known, teams: read.filter.teams.filter(isTeam).slice(0, 1), agents };
  const ignored = [
    ...read.ignored.map(({ key, value }) => `${key}=${value}`), ...unknown.map((slug) => `repo=${slug}`), ...read.filter.teams.filter((slug) => !chosen.teams.includes(slug)).map((slug) => `team=${slug}`),
    ...(has.agents ? [] : read.filter.agents.map((agent) => `agent=${agent}`)), ...(has.restricted ? leftAside(chosen) : []),
  ];
  const filter = has.restricted ? { ...chosen, repositories: known.length > 1 ? [] : known, bulk: true } : chosen;
  return { filter, ignored: ignored.map((part) => part.slice(0, 80)).slice(0, 10) };
}
