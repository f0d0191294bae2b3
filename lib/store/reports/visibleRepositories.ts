import type { Filter } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { Prisma } from "../generated/client";
import { type Sight, visibleIds } from "./visibleIds";

/** Condition on "repositoryId": those whose figures (or details) the reader may see, of these the filter's. */
export function visibleRepositories(scope: VisibleScope, filter: Pick<Filter, "repositories">, sight: Sight = "figures"): Prisma.Sql {
  const asked = filter.repositories.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`"slug" = ANY(${filter.repositories}::text[])`;
  return Prisma.sql`"repositoryId" = ANY(ARRAY(SELECT "id" FROM "Repository" WHERE ${visibleIds(scope, sight)} AND ${asked}))`;
}
