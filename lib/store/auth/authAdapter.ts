import type { Adapter, AdapterAccount, AdapterUser } from "next-auth/adapters";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import type { User } from "../generated/client";
import { tokenHash } from "./tokenHash";

/** next-auth wants an address for everybody; the owner of a local Byline has none. */
const asUser = (row: User): AdapterUser => ({ id: row.id, name: row.name, email: row.email ?? "", emailVerified: row.emailVerified, image: row.image });
const orNull = (row: User | null): AdapterUser | null => (row === null ? null : asUser(row));

function users(db: Database): Pick<Adapter, "createUser" | "getUser" | "getUserByEmail" | "getUserByAccount" | "updateUser" | "deleteUser"> {
  return {
    createUser: async (user: Omit<AdapterUser, "id">) => asUser(await db.user.create({ data: { name: user.name ?? null, email: user.email || null, emailVerified: user.emailVerified, image: user.image ?? null } })),
    getUser: async (id) => orNull(await db.user.findUnique({ where: { id } })),
    getUserByEmail: async (email) => orNull(email === "" ? null : await db.user.findUnique({ where: { email } })),
    getUserByAccount: async ({ provider, providerAccountId }) =>
      orNull((await db.account.findUnique({ where: { provider_providerAccountId: { provider, providerAccountId } }, include: { user: true } }))?.user ?? null),
    updateUser: async ({ id, name, email, emailVerified, image }) => asUser(await db.user.update({
      where: { id }, data: { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email: email || null }), ...(emailVerified === undefined ? {} : { emailVerified }), ...(image === undefined ? {} : { image }) },
    })),
    deleteUser: async (id) => { await db.user.deleteMany({ where: { id } }); },
  };
}

/** Tokens of the provider are not kept: Byline asks it for nothing but the identity. */
function accounts(db: Database): Pick<Adapter, "linkAccount" | "unlinkAccount"> {
  return {
    linkAccount: async ({ userId, type, provider, providerAccountId }: AdapterAccount) => { await db.account.create({ data: { userId, type, provider, providerAccountId } }); },
    unlinkAccount: async ({ provider, providerAccountId }: Pick<AdapterAccount, "provider" | "providerAccountId">) => { await db.account.deleteMany({ where: { provider, providerAccountId } }); },
  };
}

function sessions(db: Database): Pick<Adapter, "createSession" | "getSessionAndUser" | "updateSession" | "deleteSession"> {
  return {
    createSession: async ({ sessionToken, userId, expires }) => {
      await db.session.create({ data: { sessionToken: tokenHash(sessionToken), userId, expires } });
      return { sessionToken, userId, expires };
    },
    getSessionAndUser: async (sessionToken) => {
      const row = await db.session.findUnique({ where: { sessionToken: tokenHash(sessionToken) }, include: { user: true } });
      return row === null ? null : { session: { sessionToken, userId: row.userId, expires: row.expires }, user: asUser(row.user) };
    },
    updateSession: async ({ sessionToken, expires }) => {
      const stored = tokenHash(sessionToken);
      if (expires !== undefined) await db.session.updateMany({ where: { sessionToken: stored }, data: { expires } });
      const row = await db.session.findUnique({ where: { sessionToken: stored } });
      return row === null ? null : { sessionToken, userId: row.userId, expires: row.expires };
    },
    deleteSession: async (sessionToken) => { await db.session.deleteMany({ where: { sessionToken: tokenHash(sessionToken) } }); },
  };
}

/**
 * next-auth's adapter with revocable sessions in the database. Session and sign-in tokens are stored as SHA-256 only; a sign-in
 * token can be used once, also when two requests bring it at the same time. Whether it has expired is the caller's to check.
 */
export function authAdapter(db: Database): Adapter {
  return {
    ...users(db), ...accounts(db), ...sessions(db),
    createVerificationToken: async (token) => {
      await db.verificationToken.create({ data: { ...token, token: tokenHash(token.token) } });
      return token;
    },
    useVerificationToken: async ({ identifier, token }) => {
      const stored = { identifier, token: tokenHash(token) };
      const row = await db.verificationToken.findUnique({ where: { identifier_token: stored } });
      if (row === null) return null;
      const { count } = await db.verificationToken.deleteMany({ where: stored });
      return count === 1 ? { identifier, token, expires: row.expires } : null;
    },
  };
}

/** Id of the person who runs Byline. */
export const localOwnerId = "local-owner";

/** The person who runs a local Byline: made at the first start, without an address. */
export async function localOwner(db: Database, name: string): Promise<AdapterUser> {
  const id = localOwnerId;
  const row = await db.user.upsert({ where: { id }, create: { id, name, role: "owner" }, update: { role: "owner" } }).catch((cause: unknown) => { throw new AppError("internal", "The local user could not be made.", { cause }); });
  return asUser(row);
}
