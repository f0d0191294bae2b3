import "server-only";
import { getServerSession } from "next-auth/next";
import { cookies } from "next/headers";
import { cache } from "react";
import { z } from "zod";
import { mintVisibleScope } from "@/lib/core/report/mintVisibleScope";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { sessionCookie } from "../gate/sessionCookie";
import { authOptions } from "./authOptions";
import { database } from "./database";
import type { Reader } from "./reader";

const sessionSchema = z.object({ user: z.object({ id: z.string(), name: z.string().nullish() }) });

/** A session that cannot be looked up is not one that ended: next-auth says null for both, so the database is asked. Throws its error. */
async function demandDatabase(): Promise<void> {
  if ((await cookies()).has(sessionCookie)) await readOrganisation(database());
}

/** Who asks, or null. Asked of the database once per request, so that a session that was ended is refused at once. */
export const findReader = cache(async (): Promise<Reader | null> => {
  const session = sessionSchema.safeParse(await getServerSession(authOptions()));
  if (!session.success) {
    await demandDatabase();
    return null;
  }
  const { id, name } = session.data.user;
  // On one machine there is one reader, its owner, who may see every repository.
  return { user: { id, name: name ?? "Owner" }, scope: mintVisibleScope(id, "all") };
});
