"use server";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { enqueueCorrected } from "@/lib/flows/correction/enqueueCorrected";
import { corrections } from "@/lib/store/correction/corrections";
import { correctionTarget } from "@/lib/store/reports/correctionTarget";
import { address } from "../load/address";
import { formText } from "./formText";
import { perform } from "./perform";

/** The second person's consent to a lead's correction. */
export async function agreeToCorrection(form: FormData): Promise<void> {
  const [slug, sha, place, id] = [formText(form, "slug"), formText(form, "commit"), Number(formText(form, "writer")), Number(formText(form, "id"))];
  await perform({
    right: "agreeToCorrections",
    onError: address.change(slug, formText(form, "change")),
    run: async (db, { scope, user }) => {
      const target = await correctionTarget(db, scope, slug, sha, place);
      if (!target.group.corrections.some((each) => each.id === id)) throw new AppError("not-found", "There is no such correction here.");
      await corrections.agree(db, id, { actor: user.id, now: new Date(systemClock()) });
      await enqueueCorrected(db, sha);
      return { to: address.change(slug, target.change.sha), done: "It stands now. The figures follow within seconds; load the page again to see them." };
    },
  });
}
