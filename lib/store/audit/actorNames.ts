import { tombstone } from "@/lib/core/erasure/tombstone";
import type { Database } from "../client";

/** Names of actors by id: of members, and the tombstones of those who were erased. The log itself holds ids only. */
export async function actorNames(db: Database): Promise<ReadonlyMap<string, string>> {
  const [users, erasures] = await Promise.all([db.user.findMany({ select: { id: true, name: true, email: true } }), db.erasure.findMany({ select: { label: true, accounts: true } })]);
  return new Map([...erasures.flatMap(({ label, accounts }) => accounts.map((id) => [id, tombstone.name({ label })] as const)), ...users.map(({ id, name, email }) => [id, name ?? email ?? id] as const)]);
}
