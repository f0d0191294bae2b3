import type { ForgeCheck } from "@/lib/core/forge/forgeSource";
import type { ForgeToken } from "@/lib/core/forge/forgeToken";
import { forges } from "@/lib/store/forge/forges";
import { type AskedForge, type ForgeWorld, openForge, readForgeToken } from "./openForge";

/** Who the token is, what it may do, and what is missing for the chosen organisations and repositories. Throws `refused` for a token that is no good, `unreachable` for an address that is. */
export async function checkForge(world: Pick<ForgeWorld, "clock" | "sources" | "forgeSecondMs">, forge: AskedForge, token: ForgeToken): Promise<ForgeCheck> {
  return await openForge(world, forge, token).check(forge.chosen);
}

/** The same for a connection that is there, with the token that is sealed for it. */
export async function checkStoredForge(world: ForgeWorld, forgeId: number): Promise<ForgeCheck> {
  const forge = await forges.read(world.db, forgeId);
  return await checkForge(world, forge, await readForgeToken(world, forgeId));
}
