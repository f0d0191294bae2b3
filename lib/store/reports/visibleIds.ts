import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { Prisma } from "../generated/client";

/** The condition that a repository's `id` is one the reader may see: the one place where a scope becomes SQL. */
export const visibleIds = (scope: VisibleScope, id: Prisma.Sql = Prisma.sql`"id"`): Prisma.Sql =>
  scope.repositories === "all" ? Prisma.sql`TRUE` : Prisma.sql`${id} = ANY(${[...scope.repositories]}::int[])`;
