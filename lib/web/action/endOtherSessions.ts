"use server";
import { systemClock } from "@/lib/clock";
import { cookies } from "next/headers";
import { sessionCookie } from "../gate/sessionCookie";
import { endSessions } from "@/lib/store/member/sessions";
import { perform } from "./perform";

/** Ends all of the reader's sessions but this one. */
export async function endOtherSessions(): Promise<void> {
  await perform({
    right: "endOwnSessions",
    onError: "/settings/sessions",
    run: async (db, { user }) => {
      const exceptToken = (await cookies()).get(sessionCookie)?.value ?? "";
      const count = await endSessions(db, { userId: user.id, exceptToken }, user.id, new Date(systemClock()));
      return { to: "/settings/sessions", done: count === 0 ? "There was no other session." : "You are signed out everywhere else." };
    },
  });
}
