import "server-only";
import { listIdentities } from "@/lib/store/me/listIdentities";
import { ownAddresses } from "@/lib/store/me/ownAddresses";
import type { Database } from "@/lib/store/client";
import { signInHosts } from "../session/signInHosts";

/** Numbers of the identities whose addresses are a member's own. */
export async function ownIdentityIds(db: Database, userId: string): Promise<readonly number[]> {
  const { addresses } = await ownAddresses.read(db, userId, signInHosts());
  return addresses.length === 0 ? [] : (await listIdentities(db, addresses)).flatMap(({ ids }) => ids);
}
