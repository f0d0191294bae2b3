"use server";
import { systemClock } from "@/lib/clock";
import { may } from "@/lib/core/access/may";
import { AppError } from "@/lib/errors";
import { enqueueCorrected } from "@/lib/flows/correction/enqueueCorrected";
import { corrections } from "@/lib/store/correction/corrections";
import { correctionTarget } from "@/lib/store/reports/correctionTarget";
import { address } from "../load/address";
import { correctionRoleOf } from "../load/correctionRoleOf";
import { formText } from "./formText";
import { perform } from "./perform";

/** Takes a correction back, or refuses one that waits. Whoever made it may, the author of the commit and an owner; one that waits any lead too. */
export async function endCorrection(form: FormData): Promise<void> {
  const [slug, sha, place, id] = [formText(form, "slug"), formText(form, "commit"), Number(formText(form, "writer")), Number(formText(form, "id"))];
  await perform({
    right: "correctLines",
    onError: address.change(slug, formText(form, "change")),
    run: async (db, reader) => {
      const target = await correctionTarget(db, reader.scope, slug, sha, place);
      const found = target.group.corrections.find((each) => each.id === id && each.endedAt === null);
      const as = await correctionRoleOf(db, reader, slug, target);
      const isOwn = found?.madeBy === reader.user.id;
      const mayEnd = isOwn || as === "author" || reader.scope.role === "owner" || (found?.standsSince === null && may(reader.scope.role, "agreeToCorrections"));
      if (found === undefined || !mayEnd) throw new AppError("refused", "You may not take this correction back.", { hint: "Whoever made it, the author of the commit or an owner can." });
      await corrections.end(db, id, { actor: reader.user.id, now: new Date(systemClock()) });
      await enqueueCorrected(db, sha);
      return { to: address.change(slug, target.change.sha), done: "It no longer stands. The figures follow within seconds; load the page again to see them." };
    },
  });
}
