import { readEnv } from "@/lib/env";
import { linkCommand } from "@/lib/linkCommand";
import type { Problem } from "./problem";

/** Sentences for those who are not let in. They name nothing of what is behind. */
export const refusals = {
  noSession: () => ({ status: 401, message: "You are not signed in.", hint: `Print a link with: ${linkCommand(readEnv().isDemo)}` }),
  noToken: { status: 401, message: "This token opens nothing here.", hint: "It may be misspelt, revoked or past its last day. Make another under Settings, Tokens." },
  otherOrigin: { status: 403, message: "This form was not sent from a page of this site.", hint: "Open the sign-in page and try again there." },
  wrongHost: { status: 421, message: "This server is not served under that name.", hint: "Use the address that Byline printed, or name more hosts in BYLINE_HOSTS." },
} as const satisfies Record<string, Problem | (() => Problem)>;
