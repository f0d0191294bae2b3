import type { SourceRule } from "@/lib/sources/git/sourceRule";
import type { Database } from "@/lib/store/client";
import { forgeRepositories } from "@/lib/store/forge/forgeRepositories";
import { forges } from "@/lib/store/forge/forges";
import { listForgeRepositories } from "@/lib/store/forge/listForgeRepositories";
import { addJob } from "@/lib/store/queue/addJob";
import { addSource } from "../ingest/addSource";

export interface Adding {
  readonly actor: string;
  readonly now: Date;
  readonly sources: SourceRule;
}

/** Adds repositories that a forge has and Byline does not: those of these ids, or, with none named, all but archived ones and forks. They are cloned, read and synced by the queue. Returns their slugs. */
export async function addFromForge(db: Database, forgeId: number, externalIds: readonly string[], adding: Adding): Promise<readonly string[]> {
  const { webUrl } = await forges.read(db, forgeId);
  const rows = (await listForgeRepositories(db, { forgeId })).filter(({ slug, goneAt }) => slug === null && goneAt === null);
  const wanted = externalIds.length === 0 ? rows.filter(({ isArchived, isFork }) => !isArchived && !isFork) : rows.filter(({ externalId }) => externalIds.includes(externalId));
  const slugs: string[] = [];
  for (const { externalId, fullName } of wanted) {
    const [added] = await addSource(db, `${webUrl}/${fullName}.git`, "/", adding);
    if (added === undefined) continue;
    await forgeRepositories.link(db, forgeId, externalId, added.id);
    slugs.push(added.slug);
  }
  if (slugs.length > 0) await addJob(db, "sync", { forgeId });
  return slugs;
}
