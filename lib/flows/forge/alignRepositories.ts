import type { ListedRepository } from "@/lib/core/forge/forgeSource";
import { webAddress } from "@/lib/core/history/webAddress";
import { saveAuditEvent } from "@/lib/store/audit/saveAuditEvent";
import { forgeRepositories, type StoredForgeRepository } from "@/lib/store/forge/forgeRepositories";
import type { StoredForge } from "@/lib/store/forge/forges";
import { saveForgeRepositories } from "@/lib/store/forge/saveForgeRepositories";
import { addRepository } from "@/lib/store/repository/addRepository";
import type { IngestSettings } from "../ingest/ingestSettings";
import type { WantedRepositories } from "./listWanted";

/** A repository of the forge that is one of ours. */
export interface LinkedRepository {
  readonly repositoryId: number;
  readonly listed: ListedRepository;
  readonly stored: StoredForgeRepository | null;
}

export interface AlignedRepositories {
  readonly linked: readonly LinkedRepository[];
  /** Ours that have commits which are not read. */
  readonly due: readonly number[];
  readonly added: number;
}

type World = Pick<IngestSettings, "db" | "clock">;

/** Forks and archived ones are added by hand only, and one without a commit once it has some. */
const isAddedBySync = ({ forkOf, isArchived, headSha }: ListedRepository) => forkOf === null && !isArchived && headSha !== null;

class Alignment {
  readonly linked: LinkedRepository[] = [];
  readonly due: number[] = [];
  added = 0;

  constructor(private readonly world: World, private readonly forge: StoredForge, private readonly stored: ReadonlyMap<string, StoredForgeRepository>, private readonly ours: Awaited<ReturnType<typeof forgeRepositories.ours>>) {}

  private say(action: string, subject: string, detail: Readonly<Record<string, string>> = {}) {
    return saveAuditEvent(this.world.db, { actor: "byline", action, subject, detail }, new Date(this.world.clock()));
  }

  /** The repository of ours that it is, added where it is met for the first time; what somebody took away here is not brought back. */
  private async ownId(listed: ListedRepository, known: StoredForgeRepository | null): Promise<number | null> {
    const there = known?.repositoryId ?? this.ours.get(listed.fullName.toLowerCase())?.id ?? null;
    // It took the name of one that is read here: two histories and two rows of numbers are not mixed.
    if (known === null && there !== null && [...this.stored.values()].some((each) => each.repositoryId === there && each.externalId !== listed.externalId)) return null;
    if (there !== null || known !== null || this.forge.chosen.length === 0 || !isAddedBySync(listed)) return there;
    const { id, slug, isNew } = await addRepository(this.world.db, { source: listed.cloneUrl, webUrl: webAddress(listed.cloneUrl), name: null });
    if (isNew) {
      this.added++;
      await this.say("repository.add", slug);
    }
    return id;
  }

  private async follow(repositoryId: number, listed: ListedRepository, known: StoredForgeRepository | null): Promise<void> {
    const before = known === null ? undefined : this.ours.get(known.fullName.toLowerCase());
    const isRenamed = known !== null && known.fullName !== listed.fullName;
    if (isRenamed && before?.id === repositoryId) await forgeRepositories.move(this.world.db, repositoryId, before.source, listed.cloneUrl);
    if (isRenamed) await this.say("forge.rename", listed.fullName, { before: known.fullName });
    const here = this.ours.get(listed.fullName.toLowerCase()) ?? before;
    if (listed.headSha !== null && here?.head !== listed.headSha && here?.isWaiting !== true) this.due.push(repositoryId);
  }

  async take(listed: ListedRepository): Promise<void> {
    const { db } = this.world;
    const known = this.stored.get(listed.externalId) ?? null;
    const repositoryId = await this.ownId(listed, known);
    const { externalId, fullName, defaultBranch, isPrivate, isArchived, forkOf } = listed;
    await saveForgeRepositories(db, this.forge.id, [{ externalId, fullName, defaultBranch, isPrivate, isArchived, forkOf }]);
    if (known?.repositoryId !== repositoryId) await forgeRepositories.link(db, this.forge.id, externalId, repositoryId);
    if (known?.isGone === true) await this.say("forge.back", fullName);
    if (repositoryId === null) return;
    await this.follow(repositoryId, listed, known);
    this.linked.push({ repositoryId, listed, stored: known });
  }

  async leave(externalIds: readonly string[]): Promise<void> {
    await forgeRepositories.markGone(this.world.db, this.forge.id, externalIds, new Date(this.world.clock()));
    for (const id of externalIds) await this.say("forge.gone", this.stored.get(id)?.fullName ?? id);
  }
}

/**
 * Makes what is stored of a forge's repositories what it tells now. Found by the forge's own ids, a renamed or moved one stays the same one here, is cloned from its new address and keeps its name in addresses; one that is gone keeps all that is stored
 * and is asked no more until it is back; a new one of a chosen organisation is added. The same twice changes nothing.
 */
export async function alignRepositories(world: World, forge: StoredForge, stored: readonly StoredForgeRepository[], { listed, gone }: WantedRepositories): Promise<AlignedRepositories> {
  const alignment = new Alignment(world, forge, new Map(stored.map((each) => [each.externalId, each])), await forgeRepositories.ours(world.db, new URL(forge.webUrl).host));
  for (const each of listed) await alignment.take(each);
  await alignment.leave(gone);
  return alignment;
}
