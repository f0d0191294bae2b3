"use server";
import { systemClock } from "@/lib/clock";
import { removeMember } from "@/lib/store/member/members";
import { formText } from "./formText";
import { perform } from "./perform";

/** Takes a member out, with their sessions and tokens. */
export async function dropMember(form: FormData): Promise<void> {
  await perform({
    right: "manageMembers",
    onError: "/settings/members",
    run: async (db, { user }) => {
      const name = await removeMember(db, formText(form, "id"), user.id, new Date(systemClock()));
      return { to: "/settings/members", done: `${name} is no member any more. Their sessions and tokens have ended.` };
    },
  });
}
