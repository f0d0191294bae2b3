import type { Filter } from "@/lib/core/report/filter";

/** `all 6 repositories`, a name, or `3 of 6 repositories`: what a figure is about. */
export function scopeTitle(filter: Pick<Filter, "repositories">, known: readonly { readonly slug: string; readonly name: string }[]): string {
  const [first, ...others] = filter.repositories;
  if (first === undefined) return known.length === 1 ? (known[0]?.name ?? "") : `all ${String(known.length)} repositories`;
  if (others.length === 0) return known.find(({ slug }) => slug === first)?.name ?? first;
  return `${String(filter.repositories.length)} of ${String(known.length)} repositories`;
}
