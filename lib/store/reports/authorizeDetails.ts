import { z } from "zod";
import { demandDetails } from "@/lib/core/access/demandDetails";
import type { AuthorizedRepositoryId } from "@/lib/core/report/authorizedRepositoryId";
import { mintAuthorizedRepositoryId } from "@/lib/core/report/mintAuthorizedRepositoryId";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "./readRows";
import { visibleIds } from "./visibleIds";

/**
 * The repository of this slug, for a reader who may see its details. Throws `restricted` in works-council mode, and the same `not-found` for one that
 * is not there and one whose details this reader may not see.
 */
export async function authorizeDetails(db: Database, scope: VisibleScope, slug: string): Promise<AuthorizedRepositoryId> {
  demandDetails(scope);
  const [found] = await readRows(db, z.object({ id: z.number() }), Prisma.sql`SELECT "id" FROM "Repository" WHERE ${visibleIds(scope, "details")} AND "slug" = ${slug}`);
  if (found === undefined) throw new AppError("not-found", "There is no such change or file.", { hint: "It may have another name, or you may not see it." });
  return mintAuthorizedRepositoryId(found.id);
}
