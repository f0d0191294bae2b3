import { openBulk } from "@/lib/store/bulk";
import type { Database } from "@/lib/store/client";
import { removeRepository } from "@/lib/store/repository/removeRepository";
import { enqueueRejudge } from "../ingest/enqueueRejudge";

/** Forgets a repository and all that was read from it. The repository itself is not touched; forks of it count their commits themselves again. `actor` goes into the audit log. */
export async function forgetRepository(db: Database, databaseUrl: string, repositoryId: number, actor: string): Promise<void> {
  const bulk = await openBulk(databaseUrl);
  try {
    await removeRepository(bulk, repositoryId, actor);
    await enqueueRejudge(db);
  } finally {
    await bulk.close();
  }
}
