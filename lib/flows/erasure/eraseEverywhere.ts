import type { Erased } from "@/lib/core/erasure/erased";
import type { Bulk } from "@/lib/store/bulk";
import type { Database } from "@/lib/store/client";
import { type ErasedCount, eraseRepository } from "@/lib/store/erasure/eraseRepository";
import { readFixSettings } from "@/lib/store/fix/fixSettings";
import { startReading } from "@/lib/store/ledger/startReading";
import { listRepositoryIds } from "@/lib/store/repository/listRepositoryIds";
import { classifyStored } from "../fix/classifyStored";

/** Takes the erased out of what is stored of every repository, one after the other. */
export async function eraseEverywhere(db: Database, bulk: Bulk, erased: Erased): Promise<ErasedCount> {
  const count = { commits: 0, otherwise: 0 };
  for (const id of await listRepositoryIds(db)) {
    const { commits, otherwise } = await eraseRepository(bulk, id, erased);
    if (commits > 0) await classifyStored(bulk, await startReading(bulk, id), await readFixSettings(db));
    count.commits += commits;
    count.otherwise += otherwise;
  }
  return count;
}
