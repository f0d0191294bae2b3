import "server-only";
import type { AuthOptions, LoggerInstance } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import type { Provider } from "next-auth/providers/index";
import { readEnv } from "@/lib/env";
import { systemClock } from "@/lib/clock";
import { endByToken } from "@/lib/store/member/sessions";
import { localLink } from "@/lib/flows/session/localLink";
import { authAdapter } from "@/lib/store/auth/authAdapter";
import { sessionCookie } from "../gate/sessionCookie";
import { database } from "./database";
import { logLine } from "./logLine";
import { safePath } from "./safePath";

// What next-auth hands to a logger can hold tokens and addresses: only its own word for the event is written.
const logger: LoggerInstance = {
  error: (code) => logLine(`next-auth: ${code}`),
  warn: () => undefined,
  debug: () => undefined,
};

export interface AuthParts {
  readonly adapter: Adapter;
  readonly providers: Provider[];
  readonly signIn: NonNullable<AuthOptions["callbacks"]>["signIn"];
}

/** How next-auth works here: sessions in the database, revocable. Without `parts` it only knows sessions: nobody signs in. */
export function authOptions(parts: AuthParts | null = null): AuthOptions {
  const { secret, origin } = readEnv();
  const secure = origin?.startsWith("https:") ?? false;
  const options = { httpOnly: true, sameSite: "lax" as const, path: "/", secure };
  return {
    adapter: parts?.adapter ?? { ...authAdapter(database()), deleteSession: async (token) => { await endByToken(database(), token, new Date(systemClock())); } },
    session: { strategy: "database", maxAge: localLink.sessionMs / 1000 },
    ...(secret === null ? {} : { secret }),
    providers: parts?.providers ?? [],
    pages: { signIn: "/signin", signOut: "/signout", error: "/signin", verifyRequest: "/signin" },
    cookies: {
      sessionToken: { name: sessionCookie, options },
      callbackUrl: { name: "byline.callback", options },
      csrfToken: { name: "byline.csrf", options },
    },
    callbacks: {
      session: ({ session, user }) => ({ ...session, user: { ...session.user, id: user.id } }),
      // After signing out the way leads to the sign-in page, which is no place to go to from anywhere else.
      redirect: ({ url, baseUrl }) => `${baseUrl}${url === "/signin" || url === `${baseUrl}/signin` ? "/signin" : safePath(url, baseUrl)}`,
      ...(parts?.signIn === undefined ? {} : { signIn: parts.signIn }),
    },
    logger,
  };
}
