"use server";
import { systemClock } from "@/lib/clock";
import { usageImports } from "@/lib/store/usage/usageImports";
import { formText } from "./formText";
import { perform } from "./perform";
import { ruleNumberOf } from "./ruleDraftOf";

/** Takes a file of usage back. */
export async function endUsage(form: FormData): Promise<void> {
  await perform({
    right: "changeSettings",
    onError: "/cost",
    run: async (db, { user }) => {
      await usageImports.end(db, ruleNumberOf(formText(form, "id")) ?? 0, { actor: user.id, now: new Date(systemClock()) });
      return { to: "/cost", done: "Taken back: its days are in no figure any more." };
    },
  });
}
