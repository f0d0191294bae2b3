import type { Bulk } from "../bulk";

/** Writes down what a repository's judged tables were made with, in the transaction that made them. */
export async function saveJudgedWith(bulk: Bulk, repositoryId: number, judgedWith: string): Promise<void> {
  await bulk.execute(`UPDATE "Repository" SET "judgedWith" = $2 WHERE "id" = $1`, [repositoryId, judgedWith]);
}
