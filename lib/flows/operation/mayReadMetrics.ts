import { createHash, timingSafeEqual } from "node:crypto";
import type { Env } from "@/lib/env";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Whether the metrics are told to whoever asks: with the operator's token, or, where that is said, to a program on this machine. `isForwarded` stands for a front server between. Any bearer but the token opens nothing. */
export function mayReadMetrics({ isLocal, token }: Env["metrics"], asked: { readonly bearer: string | null; readonly address: string; readonly isForwarded: boolean }): boolean {
  if (asked.bearer !== null) return token !== null && timingSafeEqual(digest(token), digest(asked.bearer));
  return isLocal && !asked.isForwarded && /^(?:127\.|::1$|::ffff:127\.)/.test(asked.address);
}
