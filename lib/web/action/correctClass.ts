"use server";
import { systemClock } from "@/lib/clock";
import { changeClasses } from "@/lib/core/fix/changeClass";
import { AppError } from "@/lib/errors";
import { enqueueClassifyOf } from "@/lib/flows/fix/enqueueClassify";
import { endFixCorrection, saveFixCorrection } from "@/lib/store/fix/fixCorrections";
import { changeClass } from "@/lib/store/reports/changeClass";
import { address } from "../load/address";
import { formText } from "./formText";
import { perform } from "./perform";

const longest = 1_000;

/** A member's word on what a change is, with a reason, or (`id`) one taken back; the figures follow. */
export async function correctClass(form: FormData): Promise<void> {
  const [slug, sha, id, reason] = [formText(form, "slug"), formText(form, "change"), formText(form, "id"), formText(form, "reason")];
  const page = `${address.change(slug, sha)}/class`;
  await perform({
    right: "correctClasses", onError: page, value: reason,
    run: async (db, { user, scope }) => {
      await changeClass(db, scope, slug, sha);
      const now = new Date(systemClock());
      if (id !== "") await endFixCorrection(db, sha, Number(id), user.id, scope.role === "owner", now);
      else {
        const says = changeClasses.find((each) => each === formText(form, "says"));
        if (says === undefined || reason === "" || reason.length > longest) throw new AppError("bad-input", "Say what the change is, and why.", { hint: "The reason stands in the audit log with your name." });
        await saveFixCorrection(db, sha, { says, reason }, user.id, now);
      }
      await enqueueClassifyOf(db, sha);
      return { to: page, done: id === "" ? "Stored. The figures follow within seconds; load the page again to see them." : "It no longer stands. The figures follow within seconds." };
    },
  });
}
