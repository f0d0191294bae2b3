"use server";
import { systemClock } from "@/lib/clock";
import { parseRole } from "@/lib/core/access/parseRole";
import { invite } from "@/lib/store/member/invitations";
import { formText } from "./formText";
import { perform } from "./perform";

/** Keeps a place for somebody. */
export async function inviteMember(form: FormData): Promise<void> {
  await perform({
    right: "manageMembers",
    onError: "/settings/members",
    run: async (db, { user }) => {
      const address = await invite(db, { address: formText(form, "address"), role: parseRole(formText(form, "role")), days: Number(formText(form, "days")) }, user.id, new Date(systemClock()));
      return { to: "/settings/members", done: `${address} is invited. Tell them: they join when they sign in with that address.` };
    },
  });
}
