import { createHmac } from "node:crypto";
import { AppError } from "@/lib/errors";
import type { SourceRule } from "@/lib/sources/git/sourceRule";
import { forgeFetch } from "../forge/forgeFetch";

/** What a webhook is told of a breach. Aggregates only: no repository's path, no person. */
export interface BreachMessage {
  readonly event: "policy.breach";
  readonly policy: number;
  readonly title: string;
  /** Monday. */
  readonly week: string;
  readonly value: number;
  readonly bound: number;
  readonly n: number;
}

/**
 * Posts a breach as JSON, signed: `X-Byline-Signature: sha256=<HMAC of timestamp, a dot and the body>` beside `X-Byline-Timestamp`. By the rules of addresses that repositories obey:
 * https or this machine, no metadata, no private network where only the internet is allowed, no other server. Throws where it is not taken with 2xx.
 */
export async function postBreach(url: string, message: BreachMessage, { secret, rule, now }: { readonly secret: string; readonly rule: SourceRule; readonly now: number }): Promise<void> {
  const body = JSON.stringify(message);
  const timestamp = String(Math.floor(now / 1000));
  const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  const headers = { "content-type": "application/json", "user-agent": "Byline", "x-byline-timestamp": timestamp, "x-byline-signature": `sha256=${signature}` };
  const answer = await forgeFetch(url, rule)(url, { method: "POST", headers, body });
  if (!answer.ok) throw new AppError("unreachable", `The webhook answered ${String(answer.status)}.`);
}
