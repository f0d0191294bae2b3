import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import type { OrganisationSettings } from "../organisation/organisation";
import { storeError } from "../storeError";

export type RepositoryPolicy = Pick<OrganisationSettings, "policy" | "policySince">;

interface PolicyColumns {
  readonly policy: RepositoryPolicy["policy"] | null;
  readonly policySince: Date | null;
}

/** As it is stored; null: as in the organisation. */
export function repositoryPolicyOf({ policy, policySince }: PolicyColumns): RepositoryPolicy | null {
  return policy === null ? null : { policy, policySince: policySince?.toISOString().slice(0, 10) ?? null };
}

/** How unmarked lines of a repository are judged, where that is not as in the organisation; else null. Throws `not-found`. */
export async function readRepositoryPolicy(db: Database, repositoryId: number): Promise<RepositoryPolicy | null> {
  const row = await db.repository.findUnique({ where: { id: repositoryId }, select: { policy: true, policySince: true } }).catch((cause: unknown) => { throw storeError(cause); });
  if (row === null) throw new AppError("not-found", "This repository is not (or no longer) in Byline.");
  return repositoryPolicyOf(row);
}

/** Sets it; null is as in the organisation again. Before and after stand in the audit log. */
export async function saveRepositoryPolicy(db: Database, repository: { readonly id: number; readonly slug: string }, policy: RepositoryPolicy | null, actor: string, now: Date): Promise<void> {
  const detail = { before: await readRepositoryPolicy(db, repository.id), after: policy };
  const since = policy?.policySince ?? null;
  await db.$transaction([
    db.repository.update({ where: { id: repository.id }, data: { policy: policy?.policy ?? null, policySince: since === null ? null : new Date(`${since}T00:00:00Z`) } }),
    db.auditEvent.create({ data: { at: now, actor, action: "repository.policy", subject: repository.slug, detail } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
}
