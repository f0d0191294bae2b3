import type { Filter } from "@/lib/core/report/filter";
import { address, type More } from "./address";
import type { LoadContext } from "./loadContext";

/** The list of the changes behind a figure; null where the reader may not see all of them, as the list would not add up to the figure. */
export function changesLink({ repositories }: Pick<LoadContext, "repositories">, filter: Filter, more?: More): string | null {
  const chosen = filter.repositories.length === 0 ? repositories : repositories.filter(({ slug }) => filter.repositories.includes(slug));
  return chosen.length > 0 && chosen.every(({ hasDetails }) => hasDetails) ? address.changes(filter, more) : null;
}
