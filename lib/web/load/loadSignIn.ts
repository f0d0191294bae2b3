import "server-only";
import { headers } from "next/headers";
import type { SignInModel, SignInProblem } from "@/lib/core/report/page/signInModel";
import { readEnv } from "@/lib/env";
import { linkCommand } from "@/lib/linkCommand";
import { safePath } from "../session/safePath";
import { siteOrigin } from "../session/siteOrigin";
import { readSearch, type Search } from "./readSearch";
import { waysIn } from "./waysIn";

/** Words of next-auth and of ours for what went wrong; everything else is a sign-in that came to nothing. */
const problems: Readonly<Record<string, SignInProblem>> = {
  notInvited: "notInvited", unverified: "unverified", connect: "connect", OAuthAccountNotLinked: "connect", address: "address", Verification: "mailLink",
};
const ofLinks = ["used", "expired", "unknown"] as const;

function problemOf(search: URLSearchParams): SignInProblem | null {
  const link = ofLinks.find((problem) => problem === search.get("problem"));
  const error = search.get("error");
  if (link !== undefined || error === null) return link ?? null;
  return Object.hasOwn(problems, error) ? (problems[error] ?? "failed") : "failed";
}

/** The way in. Needs no session and so names nothing but what leads in. */
export async function loadSignIn(search: Search): Promise<SignInModel> {
  const { signIn, isServer, isDemo } = readEnv();
  const [asked, sent] = [await readSearch(search), await headers()];
  const path = `${sent.get("x-byline-path") ?? "/"}${sent.get("x-byline-query") ?? ""}`;
  return {
    problem: problemOf(asked), isSent: asked.get("sent") === "1", isServer, hasMail: signIn.mail !== null, to: safePath(path, siteOrigin()),
    providers: waysIn(signIn), linkCommand: linkCommand(isDemo),
  };
}
