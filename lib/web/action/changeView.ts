"use server";
import { may } from "@/lib/core/access/may";
import { savedViews } from "@/lib/store/view/savedViews";
import { digestId } from "./digestId";
import { formText } from "./formText";
import { perform } from "./perform";

/** Gives a view of one's own another name, or says who sees it. */
export async function changeView(form: FormData): Promise<void> {
  await perform({
    right: "saveViews",
    onError: "/views",
    run: async (db, { user, scope }) => {
      await savedViews.change(db, user.id, digestId(form), { name: formText(form, "name"), shared: may(scope.role, "shareViews") && formText(form, "shared") === "yes" });
      return { to: "/views", done: "Saved." };
    },
  });
}
