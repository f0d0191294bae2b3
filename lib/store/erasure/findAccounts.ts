import type { Role } from "@/lib/core/access/may";
import type { Database } from "../client";

/** Accounts whose address is one of these (in lower case), and the account `also` where it has an address at all: a local owner has none. */
export async function findAccounts(db: Pick<Database, "user">, addresses: readonly string[], also: string | null): Promise<readonly { readonly id: string; readonly role: Role }[]> {
  const byAddress = { email: { in: [...addresses], mode: "insensitive" as const } };
  return await db.user.findMany({ where: also === null ? byAddress : { OR: [byAddress, { id: also, email: { not: null } }] }, select: { id: true, role: true } });
}
