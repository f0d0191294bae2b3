import type { PrivacyMode } from "@/lib/core/access/privacyMode";
import type { Access } from "@/lib/core/access/visibleRepositories";
import type { Database } from "../client";
import { storeError } from "../storeError";

const nobody: Access = { role: "viewer", figuresFor: "listed", detailsFor: "listed", listed: [] };

/** Role, lists and the organisation's settings at this moment. Somebody who is no member stands on no list. */
export async function readAccess(db: Database, userId: string): Promise<Access & { readonly mode: PrivacyMode }> {
  const [organisation, user] = await Promise.all([
    db.organisation.findUniqueOrThrow({ where: { id: 1 }, select: { privacyMode: true, figuresFor: true, detailsFor: true } }),
    db.user.findUnique({ where: { id: userId }, select: { role: true, access: { select: { repositoryId: true } } } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
  const { privacyMode: mode, figuresFor, detailsFor } = organisation;
  return user === null ? { ...nobody, mode } : { role: user.role, figuresFor, detailsFor, listed: user.access.map((row) => row.repositoryId), mode };
}
