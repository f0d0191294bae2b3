import { openBulk } from "@/lib/store/bulk";
import { removeRepository } from "@/lib/store/repository/removeRepository";

/** Forgets a repository and all that was read from it. The repository itself is not touched. `actor` goes into the audit log. */
export async function forgetRepository(databaseUrl: string, repositoryId: number, actor: string): Promise<void> {
  const bulk = await openBulk(databaseUrl);
  try {
    await removeRepository(bulk, repositoryId, actor);
  } finally {
    await bulk.close();
  }
}
