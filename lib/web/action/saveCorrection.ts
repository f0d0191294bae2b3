"use server";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { enqueueCorrected } from "@/lib/flows/correction/enqueueCorrected";
import { corrections } from "@/lib/store/correction/corrections";
import { correctionTarget } from "@/lib/store/reports/correctionTarget";
import { address } from "../load/address";
import { correctionRoleOf } from "../load/correctionRoleOf";
import { correctionOf } from "./correctionOf";
import { formText } from "./formText";
import { perform } from "./perform";

/** Stores a correction of who wrote lines, and has the figures follow. */
export async function saveCorrection(form: FormData): Promise<void> {
  const [slug, sha, place, reason] = [formText(form, "slug"), formText(form, "commit"), Number(formText(form, "writer")), formText(form, "reason")];
  await perform({
    right: "correctLines",
    onError: address.change(slug, formText(form, "change")),
    value: reason,
    run: async (db, reader) => {
      const said = correctionOf({ says: formText(form, "says"), agent: formText(form, "agent"), model: formText(form, "model") });
      const target = await correctionTarget(db, reader.scope, slug, sha, place);
      const as = await correctionRoleOf(db, reader, slug, target);
      if (as === null) throw new AppError("refused", "You may not correct these lines.", { hint: "Their author, a co-author, an owner or a lead of the team whose change it is can. Say on your own page which addresses of git are yours." });
      const path = formText(form, "path") === "" ? null : formText(form, "path");
      if (path !== null && !target.files.some((file) => file.path === path)) throw new AppError("not-found", "None of these lines are in that file.", { hint: "Choose one of those that the form lists." });
      const { waits } = await corrections.make(db, { sha, place, path, ...said, reason }, { actor: reader.user.id, now: new Date(systemClock()), as });
      if (!waits) await enqueueCorrected(db, sha);
      return { to: address.change(slug, target.change.sha), done: waits ? "Stored. It waits until an owner or another lead agrees, and moves no figure before." : "Stored. The figures follow within seconds; load the page again to see them." };
    },
  });
}
