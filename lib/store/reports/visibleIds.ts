import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { Prisma } from "../generated/client";

/** `figures`: numbers of a repository. `details`: its paths, messages, names and file text. */
export type Sight = "figures" | "details";

/** The condition that a repository's `id` is one the reader may see. This file is the one place where a scope becomes a condition. */
export const visibleIds = (scope: VisibleScope, sight: Sight, id: Prisma.Sql = Prisma.sql`"id"`): Prisma.Sql => {
  const ids = scope[sight];
  return ids === "all" ? Prisma.sql`TRUE` : Prisma.sql`${id} = ANY(${[...ids]}::int[])`;
};

/** The same for a question to the table of repositories. */
export const visibleRows = (scope: VisibleScope, sight: Sight): Prisma.RepositoryWhereInput => {
  const ids = scope[sight];
  return ids === "all" ? {} : { id: { in: [...ids] } };
};
