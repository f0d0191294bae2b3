"use server";
import { systemClock } from "@/lib/clock";
import { exportSchedules } from "@/lib/store/schedule/exportSchedules";
import { formText } from "./formText";
import { perform } from "./perform";

/** Stops a scheduled export for a while, or goes on with it. */
export async function pauseExport(form: FormData): Promise<void> {
  await perform({
    right: "manageExports",
    onError: "/settings/exports",
    run: async (db, { user }) => {
      const isPaused = formText(form, "to") !== "resume";
      await exportSchedules.pause(db, formText(form, "name"), isPaused, { actor: user.id, now: new Date(systemClock()) });
      return { to: "/settings/exports", done: isPaused ? "It is paused. What becomes due meanwhile is not written later." : "It is written again from now on." };
    },
  });
}
