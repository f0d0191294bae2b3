"use server";
import { systemClock } from "@/lib/clock";
import { parseRole } from "@/lib/core/access/parseRole";
import { changeRole } from "@/lib/store/member/members";
import { formText } from "./formText";
import { perform } from "./perform";

/** Gives a member another role. */
export async function changeMember(form: FormData): Promise<void> {
  await perform({
    right: "manageMembers",
    onError: "/settings/members",
    run: async (db, { user }) => {
      const role = parseRole(formText(form, "role"));
      const name = await changeRole(db, { id: formText(form, "id"), role }, user.id, new Date(systemClock()));
      return { to: "/settings/members", done: `${name} is ${role === "owner" ? "an owner" : `a ${role}`} from now on.` };
    },
  });
}
