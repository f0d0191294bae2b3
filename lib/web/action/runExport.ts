"use server";
import { systemClock } from "@/lib/clock";
import { exportSchedules } from "@/lib/store/schedule/exportSchedules";
import { formText } from "./formText";
import { perform } from "./perform";

/** Has a scheduled export written at once. */
export async function runExport(form: FormData): Promise<void> {
  await perform({
    right: "manageExports",
    onError: "/settings/exports",
    run: async (db, { user }) => {
      const name = formText(form, "name");
      await exportSchedules.dueNow(db, name, { actor: user.id, now: new Date(systemClock()) });
      return { to: "/settings/exports", done: `${name} is written within a minute; what became of it stands in the list.` };
    },
  });
}
