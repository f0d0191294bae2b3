import { AppError } from "@/lib/errors";
import { openBulk } from "@/lib/store/bulk";
import { findErasure } from "@/lib/store/erasure/erasure";
import { findNames } from "@/lib/store/erasure/findNames";
import { finishErasure } from "@/lib/store/erasure/finishErasure";
import { readErased } from "@/lib/store/erasure/readErased";
import { setTombstones } from "@/lib/store/erasure/setTombstones";
import { listRepositoryIds } from "@/lib/store/repository/listRepositoryIds";
import { listUnfinished } from "@/lib/store/repository/listUnfinished";
import { installationKey } from "@/lib/store/secret/installationKey";
import type { IngestSettings } from "../ingest/ingestSettings";
import { groupPeople } from "../people/groupPeople";
import { eraseEverywhere } from "./eraseEverywhere";
import { readOn } from "./readOn";

/**
 * Carries out a confirmed erasure: tombstones first, then one repository after the other, then what is left. Each step is one transaction and finds
 * nothing where it was done: killed anywhere and called again, it goes on. Does nothing for one that is not confirmed, or done. Throws `refused` without the key.
 */
export async function erasePerson(settings: IngestSettings, erasureId: string): Promise<void> {
  const { db, databaseUrl, secretKey, clock } = settings;
  const erasure = await findErasure(db, erasureId);
  if (erasure === null || erasure.confirmedAt === null || erasure.finishedAt !== null) return;
  if (secretKey === undefined) throw new AppError("refused", "Nobody can be erased without the key of the secrets.", { hint: "Start Byline with BYLINE_SECRET_KEY." });
  const bulk = await openBulk(databaseUrl);
  try {
    const { label, addresses } = erasure;
    const key = await installationKey(db, secretKey);
    const broken = await listUnfinished(db);
    await setTombstones(bulk, key, { label, addresses, names: [] });
    // From here on nothing is stored that names these addresses: the names they were used with can be gathered.
    await setTombstones(bulk, key, { label, addresses: [], names: await findNames(bulk, await listRepositoryIds(db), addresses) });
    const erased = await readErased(db, secretKey);
    if (erased === null) throw new AppError("internal", "The tombstones were not stored.");
    await finishErasure(bulk, erasureId, erased, await eraseEverywhere(db, bulk, erased), new Date(clock()));
    await groupPeople(db, "all");
    await readOn(db, broken);
  } finally {
    await bulk.close().catch(() => undefined);
  }
}
