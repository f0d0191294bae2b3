"use server";
import { systemClock } from "@/lib/clock";
import { calibrationRounds } from "@/lib/store/calibration/calibrationRounds";
import { formText } from "./formText";
import { perform } from "./perform";
import { ruleNumberOf } from "./ruleDraftOf";

/** Ends a round of questions. */
export async function closeCalibration(form: FormData): Promise<void> {
  await perform({
    right: "changeSettings",
    onError: "/evidence/calibration",
    run: async (db, { user }) => {
      await calibrationRounds.close(db, ruleNumberOf(formText(form, "id")) ?? 0, { actor: user.id, now: new Date(systemClock()) });
      return { to: "/evidence/calibration", done: "Closed. Its answers stay." };
    },
  });
}
