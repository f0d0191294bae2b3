import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Bulk } from "../bulk";

const rowSchema = z.object({ fence: z.number(), changeCount: z.number(), commitCount: z.number() });

/** Locks the repository's row and throws `conflict` when somebody else has started on it since. Inside a transaction. */
export async function demandFence(bulk: Bulk, holder: { repositoryId: number; fence: number }): Promise<{ changeCount: number; commitCount: number }> {
  const [row] = await bulk.query(rowSchema, `SELECT "fence", "changeCount", "commitCount" FROM "Repository" WHERE "id" = $1 FOR UPDATE`, [holder.repositoryId]);
  if (row === undefined) throw new AppError("not-found", "The repository was removed while it was being read.");
  if (row.fence !== holder.fence) throw new AppError("conflict", "Another process has taken over reading this repository.", { hint: "Nothing is lost: the other one goes on from the last stored batch." });
  return row;
}
