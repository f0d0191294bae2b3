import { z } from "zod";
import { tokenScopes } from "@/lib/core/report/tokenScopes";
import { AppError } from "@/lib/errors";
import type { Database } from "@/lib/store/client";
import { saveApiToken } from "@/lib/store/token/saveApiToken";
import { newTokenText } from "./newTokenText";

const dayMs = 24 * 60 * 60 * 1000;

const wishSchema = z.object({
  // Control characters have no place in a name that stands in logs.
  name: z.string().trim().min(1).max(80).regex(/^\P{Cc}+$/u),
  days: z.number().int().min(1).max(365),
  scopes: z.array(z.enum(tokenScopes)).min(1),
});

export type TokenWish = z.input<typeof wishSchema>;

/** Makes a token of a member and returns it, the only time that it can be read. Throws `bad-input` without a name, for an end more than a year away, or without a use. */
export async function createApiToken(db: Database, userId: string, wish: TokenWish, now: Date): Promise<string> {
  const parsed = wishSchema.safeParse(wish);
  if (!parsed.success) throw new AppError("bad-input", "A token needs a name and a last day within a year.", { hint: "Name it after the program that will use it." });
  const { name, days, scopes } = parsed.data;
  const token = newTokenText();
  await saveApiToken(db, { userId, name, token, scopes, expires: new Date(now.getTime() + days * dayMs) }, now);
  return token;
}
