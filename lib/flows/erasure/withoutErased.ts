import type { Erased } from "@/lib/core/erasure/erased";
import { eraseFacts } from "@/lib/core/erasure/eraseFacts";
import { namesOf } from "@/lib/core/erasure/namesOf";
import type { CommitFacts } from "@/lib/core/history/commitFacts";
import type { Bulk } from "@/lib/store/bulk";
import { readErased } from "@/lib/store/erasure/readErased";
import { setTombstones } from "@/lib/store/erasure/setTombstones";
import { listUnfinished } from "@/lib/store/repository/listUnfinished";
import { installationKey } from "@/lib/store/secret/installationKey";
import type { IngestSettings } from "../ingest/ingestSettings";
import { eraseEverywhere } from "./eraseEverywhere";
import { readOn } from "./readOn";

type Settings = Pick<IngestSettings, "db" | "secretKey">;

/** Names that the erased are found to have had besides the known ones, by their label. */
function newNames(listed: readonly CommitFacts[], erased: Erased): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const facts of listed) {
    for (const { name, address } of namesOf(facts, (each) => erased.address(each) !== null)) {
      const label = erased.address(address)?.label ?? "";
      if (erased.name(name) === null) found.set(label, (found.get(label) ?? new Set()).add(name));
    }
  }
  return found;
}

/** Stores the hashes of new names, and takes these names out of what is stored already. */
async function learn({ db, secretKey }: Settings, bulk: Bulk, mine: number, erased: Erased, names: ReadonlyMap<string, ReadonlySet<string>>): Promise<Erased> {
  if (names.size === 0 || secretKey === undefined) return erased;
  const key = await installationKey(db, secretKey);
  const broken = (await listUnfinished(db)).filter((id) => id !== mine);
  for (const [label, theirs] of names) await setTombstones(bulk, key, { label, addresses: [], names: [...theirs] }, mine);
  const more = (await readErased(db, secretKey)) ?? erased;
  await eraseEverywhere(db, bulk, more);
  await readOn(db, broken);
  return more;
}

/**
 * Commits as git has them, without the erased: every reading passes what it lists through here, before anything is made of it. The list itself where
 * nobody was erased. Throws `refused` where the key that knows them is missing.
 */
export async function withoutErased(settings: Settings, bulk: Bulk, repositoryId: number, listed: readonly CommitFacts[]): Promise<readonly CommitFacts[]> {
  const known = await readErased(settings.db, settings.secretKey);
  if (known === null) return listed;
  const erased = await learn(settings, bulk, repositoryId, known, newNames(listed, known));
  return listed.map((facts) => eraseFacts(facts, erased));
}
