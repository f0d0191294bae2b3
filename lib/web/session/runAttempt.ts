import "server-only";
import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { mailSignInLink } from "@/lib/flows/mail/mailSignInLink";
import { decideJoin } from "@/lib/flows/session/decideJoin";
import { authAdapter } from "@/lib/store/auth/authAdapter";
import { endByToken } from "@/lib/store/member/sessions";
import { tokenHash } from "@/lib/store/auth/tokenHash";
import type { Database } from "@/lib/store/client";
import { sessionCookie } from "../gate/sessionCookie";
import { authOptions } from "./authOptions";
import { type AuthAnswer, type AuthCall, callNextAuth } from "./callNextAuth";
import { database } from "./database";
import { logLine } from "./logLine";
import { opensSession } from "./opensSession";
import type { MailLink } from "./provider/mailProvider";
import { providersOf } from "./provider/providersOf";
import { SignInAttempt } from "./signInAttempt";

/** Says that a sign-in connects an account to the session that asked for it: holds a hash of that session's token. */
export const connectCookie = "byline.connect";

/**
 * Mails a link to those who are members or may become one, and to nobody else. Not waited for: the answer to a stranger is the same, at the same time.
 */
async function mailLink(db: Database, now: Date, { address, token }: MailLink): Promise<void> {
  const { signIn: { mail }, origin } = readEnv();
  const known = await authAdapter(db).getUserByEmail?.(address);
  const decision = await decideJoin(db, { address, isForgeMember: false }, now);
  if (mail === null || origin === null || ((known ?? null) === null && decision.kind !== "join")) return;
  const link = new URL("/signin/confirm", origin);
  link.search = new URLSearchParams({ email: address, token }).toString();
  void mailSignInLink(mail, { to: address, link: link.toString(), site: new URL(origin).host }).catch((error: unknown) => logLine(`A sign-in mail could not be sent: ${error instanceof Error ? error.message : "unknown"}`));
}

/** Cookies of a request by name. */
export function cookiesOf(request: Request): Record<string, string> {
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => /^\s*([^=\s]+)=(.*)$/.exec(pair)).filter((found) => found !== null);
  return Object.fromEntries(pairs.map(([, name = "", value = ""]): [string, string] => [name, decodeText(value.trim())]));
}

function decodeText(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/**
 * One step of a sign-in: next-auth with the providers of the operator. A session that the browser has already counts only where it asked to connect an account;
 * otherwise it ends when another one opens, so that nobody is signed in on top of a session that somebody else put there.
 */
export async function runAttempt(request: Request, call: Omit<AuthCall, "cookies" | "host">, more: Readonly<Record<string, string>> = {}): Promise<AuthAnswer> {
  const [db, now, cookies] = [database(), new Date(systemClock()), cookiesOf(request)];
  const session = cookies[sessionCookie];
  const connects = session !== undefined && cookies[connectCookie] === tokenHash(session);
  const attempt = new SignInAttempt({ db, now, userAgent: request.headers.get("user-agent") ?? "", connects });
  const options = authOptions({
    adapter: attempt.adapter(), providers: providersOf(readEnv().signIn, attempt.noteVouched, (link) => mailLink(db, now, link)),
    // Before a link is mailed nothing is said about the address: whether it may join is asked when the mail is made, and again when the link is opened.
    signIn: async ({ user, account, email }) => (email?.verificationRequest === true ? true : await attempt.admit(account?.provider ?? "", user.email ?? "")),
  });
  const answer = await callNextAuth(options, { ...call, cookies: { ...cookies, ...more }, host: request.headers.get("host") ?? "" });
  if (opensSession(answer.cookies) && !connects && session !== undefined) await endByToken(db, session, now);
  return answer;
}
