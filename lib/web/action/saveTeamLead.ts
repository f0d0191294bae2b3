"use server";
import { systemClock } from "@/lib/clock";
import { teamLeads } from "@/lib/store/team/teamLeads";
import { formText } from "./formText";
import { perform } from "./perform";

/** Makes a member lead a team, or not any more. */
export async function saveTeamLead(form: FormData): Promise<void> {
  await perform({
    right: "manageTeams",
    onError: "/settings/teams",
    run: async (db, { user }) => {
      await teamLeads.set(db, { slug: formText(form, "team"), userId: formText(form, "user"), leads: formText(form, "leads") === "yes" }, { actor: user.id, now: new Date(systemClock()) });
      return { to: "/settings/teams", done: "Saved." };
    },
  });
}
