"use server";
import { dropDraft } from "@/lib/store/erasure/dropDraft";
import { formText } from "./formText";
import { perform } from "./perform";

/** Forgets an erasure that was not confirmed, with the addresses it names. */
export async function dropErasure(form: FormData): Promise<void> {
  await perform({
    right: "answerRequests",
    onError: "/settings/requests",
    run: async (db) => {
      await dropDraft(db, formText(form, "id"));
      return { to: "/settings/requests", done: "Nothing was changed, and the addresses are forgotten." };
    },
  });
}
