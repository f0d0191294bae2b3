"use server";
import { systemClock } from "@/lib/clock";
import { endSessions } from "@/lib/store/member/sessions";
import { formText } from "./formText";
import { perform } from "./perform";

/** Ends one of the reader's own sessions. */
export async function endSession(form: FormData): Promise<void> {
  await perform({
    right: "endOwnSessions",
    onError: "/settings/sessions",
    run: async (db, { user }) => {
      const count = await endSessions(db, { userId: user.id, id: formText(form, "id") }, user.id, new Date(systemClock()));
      return { to: "/settings/sessions", done: count === 0 ? "That session had ended already." : "The session has ended." };
    },
  });
}
