import type { Env } from "@/lib/env";
import type { DigestOrder } from "@/lib/flows/digest/digestWorld";
import type { Database } from "@/lib/store/client";
import { listIdentities } from "@/lib/store/me/listIdentities";
import { ownAddresses } from "@/lib/store/me/ownAddresses";

/** A member as the one whose questions may wait, by the addresses that are proven to be theirs. `key` is the site's secret. */
export async function promptedReader(db: Database, { signIn: { github, gitlab } }: Env, userId: string, key: string): Promise<DigestOrder["reader"]> {
  const hosts = { ...(github === null ? {} : { github: new URL(github.url).hostname }), ...(gitlab === null ? {} : { gitlab: new URL(gitlab.url).hostname }) };
  const { addresses } = await ownAddresses.read(db, userId, hosts);
  return { userId, key, identities: addresses.length === 0 ? [] : (await listIdentities(db, addresses)).flatMap(({ ids }) => ids) };
}
