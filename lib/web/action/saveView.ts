"use server";
import { systemClock } from "@/lib/clock";
import { may } from "@/lib/core/access/may";
import { savedViews } from "@/lib/store/view/savedViews";
import { formText } from "./formText";
import { perform } from "./perform";

/** Keeps a page with its filter under a name. */
export async function saveView(form: FormData): Promise<void> {
  await perform({
    right: "saveViews",
    onError: "/views",
    run: async (db, { user, scope }) => {
      await savedViews.save(db, user.id, { name: formText(form, "name"), of: formText(form, "of"), shared: may(scope.role, "shareViews") && formText(form, "shared") === "yes" }, new Date(systemClock()));
      return { to: "/views", done: "It is saved." };
    },
  });
}
