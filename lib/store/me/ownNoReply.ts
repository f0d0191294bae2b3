import { z } from "zod";
import { noReplyOf } from "@/lib/core/people/noReplyOf";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";

/** Host names of the forges that members sign in on here, by provider (`github`: `github.com`). */
export type SignInHosts = Readonly<Record<string, string>>;

const rowSchema = z.object({ email: z.string() });

/**
 * The no-reply addresses of git that carry the number of an account which the member has signed in with: nobody else has that number. Logins and public
 * addresses prove nothing here, and neither does what members say of who is who.
 */
export async function ownNoReply(db: Database, userId: string, hosts: SignInHosts): Promise<readonly string[]> {
  const accounts = (await db.account.findMany({ where: { userId }, select: { provider: true, providerAccountId: true } }))
    .flatMap(({ provider, providerAccountId: number }) => (hosts[provider] === undefined || !/^\d+$/.test(number) ? [] : [{ host: hosts[provider], number }]));
  if (accounts.length === 0) return [];
  const like = accounts.flatMap(({ host, number }) => [`${number}+%@users.noreply.${host}`, `${number}-%@users.noreply.${host}`]);
  const rows = await readRows(db, rowSchema, Prisma.sql`SELECT DISTINCT lower(trim("email")) AS email FROM "Identity" WHERE lower(trim("email")) LIKE ANY(${like}::text[]) ORDER BY 1`);
  return rows.map(({ email }) => email).filter((email) => {
    const noReply = noReplyOf(email);
    return accounts.some(({ host, number }) => noReply?.host === host && noReply.number === number);
  });
}
