import type { ForgeSource } from "@/lib/core/forge/forgeSource";
import { forges } from "@/lib/store/forge/forges";
import { type ForgeWorld, openForge, readForgeToken } from "./openForge";

/** A connection by its number, with the token that is sealed for it. Throws `not-found`, and `refused` where it has none. */
export async function openStoredForge(world: ForgeWorld, forgeId: number): Promise<ForgeSource> {
  return openForge(world, await forges.read(world.db, forgeId), await readForgeToken(world, forgeId));
}
