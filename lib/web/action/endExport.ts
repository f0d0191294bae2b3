"use server";
import { systemClock } from "@/lib/clock";
import { exportSchedules } from "@/lib/store/schedule/exportSchedules";
import { formText } from "./formText";
import { perform } from "./perform";

/** Ends a scheduled export; its files stay. */
export async function endExport(form: FormData): Promise<void> {
  await perform({
    right: "manageExports",
    onError: "/settings/exports",
    run: async (db, { user }) => {
      await exportSchedules.end(db, formText(form, "name"), { actor: user.id, now: new Date(systemClock()) });
      return { to: "/settings/exports", done: "It is ended. Its files stay where they are." };
    },
  });
}
