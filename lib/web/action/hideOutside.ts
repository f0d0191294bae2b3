"use server";
import { systemClock } from "@/lib/clock";
import { publicFigures } from "@/lib/store/publicFigure/publicFigures";
import { digestId } from "./digestId";
import { perform } from "./perform";

/** Ends an address under which a figure was shown. */
export async function hideOutside(form: FormData): Promise<void> {
  await perform({
    right: "changeSettings",
    onError: "/settings/outside",
    run: async (db, { user }) => {
      await publicFigures.end(db, digestId(form), { actor: user.id, now: new Date(systemClock()) });
      return { to: "/settings/outside", done: "Its address shows nothing any more. Copies elsewhere may stay for ten minutes." };
    },
  });
}
