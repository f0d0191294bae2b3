import type { Filter } from "@/lib/core/report/filter";

interface Named {
  readonly slug: string;
  readonly name: string;
}

/** `all 6 repositories`, a name, or `3 of 6 repositories`, with `Platform in` before it where a team is asked for: what a figure is about. */
export function scopeTitle(filter: Pick<Filter, "repositories" | "teams">, known: readonly Named[], teams: readonly Named[] = []): string {
  const asked = teams.filter(({ slug }) => filter.teams.includes(slug)).map(({ name }) => name);
  return `${asked.length === 0 ? "" : `${asked.join(" or ")} in `}${repositoriesTitle(filter, known)}`;
}

function repositoriesTitle(filter: Pick<Filter, "repositories">, known: readonly Named[]): string {
  const [first, ...others] = filter.repositories;
  if (first === undefined) return known.length === 1 ? (known[0]?.name ?? "") : `all ${String(known.length)} repositories`;
  if (others.length === 0) return known.find(({ slug }) => slug === first)?.name ?? first;
  return `${String(filter.repositories.length)} of ${String(known.length)} repositories`;
}
