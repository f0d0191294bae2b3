"use server";
import { z } from "zod";
import { systemClock } from "@/lib/clock";
import { tokenScopes } from "@/lib/core/report/tokenScopes";
import { createApiToken } from "@/lib/flows/token/createApiToken";
import { formText } from "./formText";
import { leaveFreshToken } from "./freshToken";
import { perform } from "./perform";

const scopeSchema = z.enum(tokenScopes).catch("reports:read");

/** Makes a token of the reader's own, which the next page shows. */
export async function createToken(form: FormData): Promise<void> {
  const name = formText(form, "name");
  await perform({
    right: "holdTokens",
    onError: "/settings/tokens",
    value: name,
    run: async (db, { user }) => {
      await leaveFreshToken(await createApiToken(db, user.id, { name, days: Number(formText(form, "days")), scopes: [scopeSchema.parse(formText(form, "scope"))] }, new Date(systemClock())));
      return { to: "/settings/tokens", done: "The token is made." };
    },
  });
}
