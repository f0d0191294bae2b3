import type { Role } from "@/lib/core/access/may";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { visibleRows } from "../reports/visibleIds";
import { storeError } from "../storeError";

/** Somebody who may sign in. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Stands on the repository's list. */
  readonly isListed: boolean;
}

async function findId(db: Database, scope: VisibleScope, slug: string): Promise<number> {
  const found = await db.repository.findFirst({ where: { slug, ...visibleRows(scope, "figures") }, select: { id: true } });
  if (found === null) throw new AppError("not-found", "There is no repository of this name.", { hint: "See the list of repositories on the status page." });
  return found.id;
}

/** Every member, by name, and whether they stand on the list of this repository. Throws `not-found` for one that the reader may not see. */
export async function listMembers(db: Database, scope: VisibleScope, slug: string): Promise<Member[]> {
  try {
    const repositoryId = await findId(db, scope, slug);
    const users = await db.user.findMany({ select: { id: true, name: true, email: true, role: true, access: { where: { repositoryId }, select: { userId: true } } } });
    return users.map(({ id, name, email, role, access }) => ({ id, name: name ?? email ?? id, role, isListed: access.length > 0 })).sort((a, b) => a.name.localeCompare(b.name, "en"));
  } catch (cause) {
    throw storeError(cause);
  }
}

/** Puts a member on the list of a repository, or takes them off, with a line in the audit log; from the member's next request on. False where it was so before. */
export async function saveListed(db: Database, scope: VisibleScope, { slug, userId, isListed }: { readonly slug: string; readonly userId: string; readonly isListed: boolean }, now: Date): Promise<boolean> {
  try {
    const repositoryId = await findId(db, scope, slug);
    const user = await db.user.findUnique({ where: { id: userId }, select: { id: true } });
    if (user === null) throw new AppError("not-found", "There is no such member.", { hint: "They may have been removed in the meantime." });
    return await db.$transaction(async (tx) => {
      const { count } = isListed ? await tx.repositoryAccess.createMany({ data: [{ repositoryId, userId }], skipDuplicates: true }) : await tx.repositoryAccess.deleteMany({ where: { repositoryId, userId } });
      if (count > 0) await tx.auditEvent.create({ data: { at: now, actor: scope.reader, action: isListed ? "access.give" : "access.take", subject: slug, detail: { member: userId } } });
      return count > 0;
    });
  } catch (cause) {
    throw storeError(cause);
  }
}
