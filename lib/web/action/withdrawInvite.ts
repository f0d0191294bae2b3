"use server";
import { systemClock } from "@/lib/clock";
import { withdrawInvitation } from "@/lib/store/member/invitations";
import { formText } from "./formText";
import { perform } from "./perform";

/** Takes an invitation back. */
export async function withdrawInvite(form: FormData): Promise<void> {
  await perform({
    right: "manageMembers",
    onError: "/settings/members",
    run: async (db, { user }) => {
      await withdrawInvitation(db, formText(form, "id"), user.id, new Date(systemClock()));
      return { to: "/settings/members", done: "The invitation is taken back." };
    },
  });
}
