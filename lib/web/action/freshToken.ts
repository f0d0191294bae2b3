import "server-only";
import { cookies } from "next/headers";
import { readEnv } from "@/lib/env";
import { isTokenText } from "@/lib/flows/token/isTokenText";

const cookie = "byline.token";
const page = "/settings/tokens";
const shownForSeconds = 60;

/** Hands a token that was made just now to the one page that shows it, in this browser, for a minute. It stands in no address, and in no database. */
export async function leaveFreshToken(token: string): Promise<void> {
  const secure = readEnv().origin?.startsWith("https:") ?? false;
  (await cookies()).set(cookie, token, { httpOnly: true, sameSite: "strict", secure, path: page, maxAge: shownForSeconds });
}

/** The token that this browser was handed within the last minute, if any. */
export async function readFreshToken(): Promise<string | null> {
  const token = (await cookies()).get(cookie)?.value;
  return token !== undefined && isTokenText(token) ? token : null;
}

/** Takes it back from this browser. */
export async function dropFreshToken(): Promise<void> {
  (await cookies()).set(cookie, "", { httpOnly: true, path: page, maxAge: 0 });
}
