import type { Role } from "@/lib/core/access/may";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** What is stored about the account of a member, without anything that could be used to sign in. */
export interface StoredAccount {
  readonly name: string | null;
  readonly address: string | null;
  readonly addressVerifiedAt: Date | null;
  readonly image: string | null;
  readonly role: Role;
  readonly joinedAt: Date;
  readonly lastSeenAt: Date | null;
  readonly sessions: readonly { readonly createdAt: Date; readonly seenAt: Date; readonly expires: Date; readonly userAgent: string }[];
  readonly tokens: readonly { readonly name: string; readonly createdAt: Date; readonly expires: Date; readonly lastUsedAt: Date | null; readonly revokedAt: Date | null }[];
  readonly providers: readonly { readonly provider: string; readonly providerAccountId: string }[];
  /** Repositories on whose list the member stands. */
  readonly lists: number;
}

/** The account of a member. Throws `not-found` where it has ended. */
export async function readAccount(db: Database, userId: string): Promise<StoredAccount> {
  const row = await db.user.findUnique({ where: { id: userId }, include: {
    sessions: { select: { createdAt: true, seenAt: true, expires: true, userAgent: true }, orderBy: { seenAt: "desc" } },
    apiTokens: { select: { name: true, createdAt: true, expires: true, lastUsedAt: true, revokedAt: true }, orderBy: { createdAt: "desc" } },
    accounts: { select: { provider: true, providerAccountId: true } }, _count: { select: { access: true } },
  } }).catch((cause: unknown) => { throw storeError(cause); });
  if (row === null) throw new AppError("not-found", "This account has ended.");
  return {
    name: row.name, address: row.email, addressVerifiedAt: row.emailVerified, image: row.image, role: row.role, joinedAt: row.createdAt, lastSeenAt: row.sessions[0]?.seenAt ?? null,
    sessions: row.sessions, tokens: row.apiTokens, providers: row.accounts, lists: row._count.access,
  };
}
