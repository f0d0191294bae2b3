import "server-only";
import { readEnv } from "@/lib/env";
import type { Asking } from "@/lib/store/auth/readAccess";

/** An instant, and the servers on which members sign in. */
export function askingAt(now: Date): Asking {
  const { github, gitlab } = readEnv().signIn;
  return { now, github: github?.url ?? null, gitlab: gitlab?.url ?? null };
}
