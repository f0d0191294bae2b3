"use server";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { enqueueErasure } from "@/lib/flows/erasure/enqueueErasure";
import { confirmErasure } from "@/lib/store/erasure/confirmErasure";
import { findErasure } from "@/lib/store/erasure/erasure";
import { formText } from "./formText";
import { perform } from "./perform";

/** Has somebody erased who asked an owner for it. The form repeats the tombstone's number as a confirmation. */
export async function confirmErasureOf(form: FormData): Promise<void> {
  const id = formText(form, "id");
  await perform({
    right: "answerRequests",
    onError: `/settings/requests/${encodeURIComponent(id)}`,
    run: async (db, { user }) => {
      const erasure = await findErasure(db, id);
      if (erasure === null) throw new AppError("not-found", "There is no such erasure.");
      if (formText(form, "confirm") !== erasure.label) throw new AppError("bad-input", `To go on, type ${erasure.label}.`, { hint: "Nothing was changed." });
      await confirmErasure(db, id, { actor: user.id, now: new Date(systemClock()), alsoEnds: null });
      await enqueueErasure(db, id);
      return { to: "/settings/requests", done: "The erasure is under way. The list says when it is done." };
    },
  });
}
