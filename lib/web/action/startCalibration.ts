"use server";
import { z } from "zod";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { calibrationRounds } from "@/lib/store/calibration/calibrationRounds";
import { formText } from "./formText";
import { perform } from "./perform";

const draft = z.object({ weeks: z.coerce.number().int().min(1).max(104), size: z.coerce.number().int().min(20).max(1_000) });

/** Draws a sample of changes without a mark and puts it to their authors. */
export async function startCalibration(form: FormData): Promise<void> {
  await perform({
    right: "changeSettings",
    onError: "/evidence/calibration",
    run: async (db, { user, scope }) => {
      const parsed = draft.safeParse({ weeks: formText(form, "weeks"), size: formText(form, "size") });
      if (!parsed.success) throw new AppError("bad-input", "That is no sample.", { hint: "Weeks are 1 to 104, changes 20 to 1,000." });
      const now = new Date(systemClock());
      const asked = await calibrationRounds.start(db, scope, { ...parsed.data, seed: Math.floor(now.getTime() / 1000) % 2_147_483_647 }, { actor: user.id, now });
      return { to: "/evidence/calibration", done: `${String(asked)} changes are asked about. Their authors find them under Questions for you.` };
    },
  });
}
