import { createHmac } from "node:crypto";
import { digestText } from "@/lib/core/digest/digestText";
import type { DigestModel } from "@/lib/core/digest/digestModel";
import { slackMessage } from "@/lib/core/digest/slackMessage";
import { teamsMessage } from "@/lib/core/digest/teamsMessage";
import { AppError } from "@/lib/errors";
import type { SourceRule } from "@/lib/sources/git/sourceRule";
import { forgeFetch } from "../forge/forgeFetch";
import type { MailOutcome } from "../mail/mailSettings";

export interface ChannelPost {
  readonly kind: "slack" | "teams" | "webhook";
  readonly url: string;
  readonly model: DigestModel;
  readonly published: Readonly<Record<string, unknown>>;
  /** Names the delivery: the same in every try. */
  readonly id: string;
}

const bodyOf = ({ kind, model, published, id }: ChannelPost): object => kind === "slack" ? slackMessage(model) : kind === "teams" ? teamsMessage(model)
  : { event: "digest", id, subject: model.subject, weeks: model.weeks, days: model.days, about: model.scope, figures: published, text: digestText(model), open: model.open };

/** Nothing was sent where no connection was made. */
const unmade = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|certificate|self-signed/i;

/**
 * Posts a digest to a channel by the rules of addresses that repositories and policies obey; a plain webhook is signed as those of policies are. `mayEnd` is asked before anything is sent: a missing answer
 * after that leaves it unknown whether it arrived.
 */
export async function postDigest(post: ChannelPost, { secret, rule, now, mayEnd }: { readonly secret: string; readonly rule: SourceRule; readonly now: number; readonly mayEnd: () => Promise<boolean> }): Promise<MailOutcome> {
  const body = JSON.stringify(bodyOf(post));
  const timestamp = String(Math.floor(now / 1000));
  const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
  const signed = post.kind === "webhook" ? { "x-byline-timestamp": timestamp, "x-byline-signature": `sha256=${signature}`, "idempotency-key": post.id } : {};
  if (!(await mayEnd())) return { kind: "notSent", reason: "Another process has taken it over." };
  try {
    const { ok, status } = await forgeFetch(post.url, rule)(post.url, { method: "POST", headers: { "content-type": "application/json", "user-agent": "Byline", ...signed }, body });
    if (ok) return { kind: "accepted", reason: "" };
    const isFinal = status >= 400 && status < 500 && ![408, 425, 429].includes(status);
    return { kind: "refused", isFinal, isAddress: [401, 403, 404, 410].includes(status), reason: `The channel answered ${String(status)}.` };
  } catch (cause) {
    // The address may not be asked at all: another try would not mend that. Never in the words of an error that may quote the address, which is a secret.
    if (cause instanceof AppError) return { kind: "refused", isFinal: cause.code === "refused", isAddress: false, reason: cause.message };
    return unmade.test(cause instanceof Error ? cause.message : "") ? { kind: "notSent", reason: "The channel could not be reached." } : { kind: "unknown", reason: "the channel ended the connection" };
  }
}
