"use server";
import { systemClock } from "@/lib/clock";
import { revokeApiToken } from "@/lib/store/token/revokeApiToken";
import { formText } from "./formText";
import { dropFreshToken } from "./freshToken";
import { perform } from "./perform";

/** Ends one of the reader's own tokens at once. */
export async function revokeToken(form: FormData): Promise<void> {
  await perform({
    right: "holdTokens",
    onError: "/settings/tokens",
    run: async (db, { user }) => {
      const name = await revokeApiToken(db, user.id, formText(form, "id"), new Date(systemClock()));
      await dropFreshToken();
      return { to: "/settings/tokens", done: `${name} is revoked.` };
    },
  });
}
