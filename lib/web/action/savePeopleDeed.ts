"use server";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { doPeopleDeed } from "@/lib/flows/people/peopleDeeds";
import { formText } from "./formText";
import { peopleDeedOf } from "./peopleDeedOf";
import { perform } from "./perform";

/** Says who is who, after it was shown what that changes, or takes it back. */
export async function savePeopleDeed(form: FormData): Promise<void> {
  await perform({
    right: "managePeople",
    onError: "/settings/people",
    run: async (db, { user, scope }) => {
      if (scope.mode === "worksCouncil") throw new AppError("restricted", "People are closed in works-council mode.");
      const deed = peopleDeedOf((name) => formText(form, name), form.getAll("take").filter((value) => typeof value === "string"));
      if (deed === null) throw new AppError("bad-input", "Nothing was asked for.");
      await doPeopleDeed(db, deed, { actor: user.id, now: new Date(systemClock()), reason: formText(form, "reason") });
      return { to: "/settings/people", done: deed.do === "undo" ? "Taken back. Everything is as if it had not been said." : "Saved. It stands below under “Said”, where it can be taken back." };
    },
  });
}
