"use server";
import { systemClock } from "@/lib/clock";
import { draftErasure } from "@/lib/store/erasure/draftErasure";
import { formText } from "./formText";
import { perform } from "./perform";

/** Notes the addresses of somebody who is to be erased; the next page says what will happen and asks. */
export async function draftErasureOf(form: FormData): Promise<void> {
  const addresses = formText(form, "addresses");
  await perform({
    right: "answerRequests",
    onError: "/settings/requests",
    value: addresses,
    run: async (db, { user }) => ({ to: `/settings/requests/${await draftErasure(db, addresses.split(/[\s,;]+/).filter((each) => each !== ""), user.id, new Date(systemClock()))}` }),
  });
}
