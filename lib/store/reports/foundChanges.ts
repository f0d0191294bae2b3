import { filterSchema } from "@/lib/core/report/filter";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { askChanges, changeRowSchema, type ChangesRow } from "./changes";
import { readRows } from "./readRows";

const always = filterSchema.parse({ range: { kind: "all" } });

/** The newest changes that a search means, of repositories whose details the reader may see, uncounted. Throws `restricted` in works-council mode. */
export async function foundChanges(db: Database, scope: VisibleScope, now: Date, search: string, most: number): Promise<readonly Pick<ChangesRow, "repository" | "name" | "sha" | "title" | "landedAt">[]> {
  const { rows } = await askChanges(db, scope, always, now, { sort: "landedAt", descending: true, search, verdicts: [] });
  return await readRows(db, changeRowSchema, Prisma.sql`${rows} LIMIT ${most}`);
}
