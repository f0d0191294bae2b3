import "server-only";
import { readEnv } from "@/lib/env";
import type { SignInHosts } from "@/lib/store/me/ownNoReply";

/** The forges that members sign in on here. */
export function signInHosts(): SignInHosts {
  const { github, gitlab } = readEnv().signIn;
  return { ...(github === null ? {} : { github: new URL(github.url).hostname }), ...(gitlab === null ? {} : { gitlab: new URL(gitlab.url).hostname }) };
}
