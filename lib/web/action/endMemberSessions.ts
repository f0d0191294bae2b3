"use server";
import { systemClock } from "@/lib/clock";
import { endSessions } from "@/lib/store/member/sessions";
import { formText } from "./formText";
import { perform } from "./perform";

/** Signs a member out everywhere. */
export async function endMemberSessions(form: FormData): Promise<void> {
  await perform({
    right: "manageMembers",
    onError: "/settings/members",
    run: async (db, { user }) => {
      const count = await endSessions(db, { userId: formText(form, "id") }, user.id, new Date(systemClock()));
      return { to: "/settings/members", done: count === 1 ? "1 session has ended." : `${String(count)} sessions have ended.` };
    },
  });
}
