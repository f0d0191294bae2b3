"use server";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { doTeamDeed } from "@/lib/flows/team/editTeams";
import { formText } from "./formText";
import { perform } from "./perform";
import { teamDeedOf } from "./teamDeedOf";

/** Does one thing to the teams, after it was shown what that changes. */
export async function saveTeamDeed(form: FormData): Promise<void> {
  await perform({
    right: "manageTeams",
    onError: "/settings/teams",
    run: async (db, { user, scope }) => {
      if (scope.mode === "worksCouncil") throw new AppError("restricted", "Teams are closed in works-council mode.");
      const deed = await teamDeedOf(db, (name) => formText(form, name));
      if (deed === null) throw new AppError("bad-input", "Nothing was asked for.");
      await doTeamDeed(db, deed, { actor: user.id, now: new Date(systemClock()) });
      return { to: "/settings/teams", done: "Saved. Figures of teams follow at once." };
    },
  });
}
