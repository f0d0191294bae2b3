import "server-only";
import type { AuthOptions, LoggerInstance } from "next-auth";
import { readEnv } from "@/lib/env";
import { localLink } from "@/lib/flows/session/localLink";
import { authAdapter } from "@/lib/store/auth/authAdapter";
import { sessionCookie } from "../gate/sessionCookie";
import { database } from "./database";
import { logLine } from "./logLine";

// What next-auth hands to a logger can hold tokens and addresses: only its own word for the event is written.
const logger: LoggerInstance = {
  error: (code) => logLine(`next-auth: ${code}`),
  warn: () => undefined,
  debug: () => undefined,
};

/** How next-auth works here: sessions in the database, revocable; the one way in is the local link, so no provider. */
export function authOptions(): AuthOptions {
  const { secret, origin } = readEnv();
  const secure = origin?.startsWith("https:") ?? false;
  const options = { httpOnly: true, sameSite: "lax" as const, path: "/", secure };
  return {
    adapter: authAdapter(database()),
    session: { strategy: "database", maxAge: localLink.sessionMs / 1000 },
    ...(secret === null ? {} : { secret }),
    providers: [],
    pages: { signIn: "/signin", signOut: "/signout", error: "/signin" },
    cookies: {
      sessionToken: { name: sessionCookie, options },
      callbackUrl: { name: "byline.callback", options },
      csrfToken: { name: "byline.csrf", options },
    },
    callbacks: { session: ({ session, user }) => ({ ...session, user: { ...session.user, id: user.id } }) },
    logger,
  };
}
