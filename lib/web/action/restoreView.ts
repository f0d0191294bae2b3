"use server";
import { systemClock } from "@/lib/clock";
import { savedViews } from "@/lib/store/view/savedViews";
import { digestId } from "./digestId";
import { perform } from "./perform";

/** Brings a view back that was taken away within a day. */
export async function restoreView(form: FormData): Promise<void> {
  await perform({
    right: "saveViews",
    onError: "/views",
    run: async (db, { user }) => {
      await savedViews.restore(db, user.id, digestId(form), new Date(systemClock()));
      return { to: "/views", done: "It is back." };
    },
  });
}
