import type { ForgeRepositoryFacts } from "@/lib/core/forge/forgeFacts";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** Stores repositories as their forge tells them now, found by its own ids: a new name is a new name of the same one. What was gone is back. */
export async function saveForgeRepositories(db: Database, forgeId: number, found: readonly ForgeRepositoryFacts[]): Promise<void> {
  await db.$transaction(found.map(({ externalId, ...facts }) => db.forgeRepository.upsert({ where: { forgeId_externalId: { forgeId, externalId } }, create: { forgeId, externalId, ...facts }, update: { ...facts, goneAt: null } })))
    .catch((cause: unknown) => { throw storeError(cause); });
}
