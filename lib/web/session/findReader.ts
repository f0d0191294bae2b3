import "server-only";
import { getServerSession } from "next-auth/next";
import { cookies } from "next/headers";
import { cache } from "react";
import { z } from "zod";
import { systemClock } from "@/lib/clock";
import { noteSeen } from "@/lib/store/member/sessions";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { sessionCookie } from "../gate/sessionCookie";
import { authOptions } from "./authOptions";
import { database } from "./database";
import type { Reader } from "./reader";
import { readerOf } from "./readerOf";

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
  const token = (await cookies()).get(sessionCookie)?.value;
  if (token !== undefined) await noteSeen(database(), token, new Date(systemClock()));
  return await readerOf(session.data.user);
});
