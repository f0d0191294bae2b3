"use server";
import { systemClock } from "@/lib/clock";
import { parseRole } from "@/lib/core/access/parseRole";
import { saveJoinRules } from "@/lib/store/member/saveJoinRules";
import { formText } from "./formText";
import { perform } from "./perform";

/** Changes who may join without an invitation. */
export async function saveJoining(form: FormData): Promise<void> {
  await perform({
    right: "manageMembers",
    onError: "/settings/members",
    run: async (db, { user }) => {
      await saveJoinRules(db, { domains: formText(form, "domains"), joinRole: parseRole(formText(form, "role")) }, user.id, new Date(systemClock()));
      return { to: "/settings/members", done: "Saved." };
    },
  });
}
