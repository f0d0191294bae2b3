"use server";
import { systemClock } from "@/lib/clock";
import { savedViews } from "@/lib/store/view/savedViews";
import { digestId } from "./digestId";
import { perform } from "./perform";

/** Takes a view of one's own away; it can be brought back for a day. */
export async function endView(form: FormData): Promise<void> {
  await perform({
    right: "saveViews",
    onError: "/views",
    run: async (db, { user }) => {
      await savedViews.end(db, user.id, digestId(form), new Date(systemClock()));
      return { to: "/views", done: "It is removed. For a day it can be brought back below." };
    },
  });
}
