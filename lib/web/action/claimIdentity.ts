"use server";
import { systemClock } from "@/lib/clock";
import { ownAddresses } from "@/lib/store/me/ownAddresses";
import { formText } from "./formText";
import { perform } from "./perform";

/** The owner of a local Byline says that an address of git is theirs, or gives it back. */
export async function claimIdentity(form: FormData): Promise<void> {
  await perform({
    right: "haveOwnData",
    onError: "/me",
    run: async (db, { user }) => {
      await ownAddresses.claim(db, user.id, formText(form, "address"), formText(form, "theirs") === "yes", new Date(systemClock()));
      return { to: "/me" };
    },
  });
}
