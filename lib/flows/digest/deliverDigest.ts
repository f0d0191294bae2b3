import { z } from "zod";
import type { DigestModel } from "@/lib/core/digest/digestModel";
import { digestText } from "@/lib/core/digest/digestText";
import { filterAddress } from "@/lib/core/report/filterAddress";
import { type ClaimedDelivery, deliveryClaims, type DeliveryEnd } from "@/lib/store/digest/deliveryClaims";
import { type DigestTarget, noteRefusedAddress, readDigestTarget } from "@/lib/store/digest/digestTarget";
import type { MailOutcome, ReadyMail } from "../mail/mailSettings";
import type { Mailer } from "../mail/openMailer";
import { webhookSecret } from "../policy/webhookSecret";
import { aboutFilter } from "./aboutFilter";
import type { ComposedDigest } from "./composeDigest";
import type { DeliverySettings } from "./deliverySettings";
import { digestHtml } from "./digestHtml";
import { digestToken } from "./digestToken";
import { keepMail } from "./keepMail";
import { postDigest } from "./postDigest";
import { retryAt } from "./retryAt";

/** The mail of a digest: how to stop it stands where mail programs look for it (RFC 8058, 2919, 3834). */
async function mailOf(settings: DeliverySettings, { messageId, subscriptionId }: ClaimedDelivery, target: DigestTarget, model: DigestModel): Promise<ReadyMail> {
  const { host } = new URL(settings.origin);
  return {
    to: target.address, subject: model.subject, text: digestText(model), html: await digestHtml(model), messageId: `${messageId}@${host.replace(/:.*/, "")}`, date: new Date(settings.clock()),
    headers: {
      "List-Id": `<digest-${String(subscriptionId)}.${host.replace(/:.*/, "")}>`, "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All",
      ...(model.stop === null ? {} : { "List-Unsubscribe": `<${model.stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
    },
  };
}

async function endOf(settings: DeliverySettings, delivery: ClaimedDelivery, outcome: MailOutcome): Promise<DeliveryEnd> {
  const { reason } = outcome;
  if (outcome.kind === "accepted") return { state: "accepted", reason };
  if (outcome.kind === "unknown") return { state: "unknown", reason: `There was no answer after the last byte (${reason}): it may have arrived, and is not sent again.` };
  if (outcome.kind === "refused" && outcome.isFinal) {
    if (outcome.isAddress) await noteRefusedAddress(settings.db, delivery.recipientId, reason);
    return { state: "failed", reason };
  }
  const nextTryAt = retryAt(delivery.attempts, settings.clock());
  return nextTryAt === null ? { state: "failed", reason: `Given up after ${String(delivery.attempts)} tries. ${reason}` } : { state: "due", reason, nextTryAt };
}

async function compose(settings: DeliverySettings, delivery: ClaimedDelivery, target: DigestTarget) {
  const { filter } = filterAddress.read(new URLSearchParams(target.subscription.filter));
  const scope = await settings.scopeOf(target.userId);
  return await settings.compose({
    db: settings.db, scope, rhythm: target.subscription.rhythm, filter, about: await aboutFilter(settings.db, scope, filter), dueAt: delivery.dueAt, origin: settings.origin,
    reader: target.userId === null ? null : await settings.readerOf(target.userId),
    stop: `${settings.origin}/digest/stop?token=${digestToken.write(settings.secret, "stop", delivery.recipientId)}`, hasAccount: target.userId !== null,
  });
}

const kindSchema = z.enum(["slack", "teams", "webhook"]);

/** To a channel, which has no link to stop it: owners take it off. */
async function post(settings: DeliverySettings, { recipientId, messageId }: ClaimedDelivery, { kind }: DigestTarget, { model, published }: Extract<ComposedDigest, { skip: null }>, mayEnd: () => Promise<boolean>): Promise<MailOutcome> {
  const url = await settings.channelOf(recipientId);
  if (url === null) return { kind: "refused", isFinal: true, isAddress: true, reason: "The address of the channel is gone." };
  const secret = await webhookSecret(settings.db, settings.secretKey);
  return await postDigest({ kind: kindSchema.parse(kind), url, model: { ...model, change: null, stop: null }, published, id: messageId }, { secret, rule: settings.rule, now: settings.clock(), mayEnd });
}

/** Composes one delivery that this process holds for its reader, sends or keeps it, and writes down what became of it. */
export async function deliverDigest(settings: DeliverySettings, mailer: Mailer | null, delivery: ClaimedDelivery): Promise<DeliveryEnd> {
  const now = () => new Date(settings.clock());
  const finish = async (end: DeliveryEnd) => {
    await deliveryClaims.end(settings.db, delivery, end, now());
    return end;
  };
  const target = await readDigestTarget(settings.db, delivery.recipientId);
  const isTest = delivery.dueKey.startsWith("test:");
  if (target === null || (!target.isActive && !isTest)) return await finish({ state: "skipped", reason: "It was stopped before it was sent." });
  const composed = await compose(settings, delivery, target);
  if (composed.model === null) return await finish({ state: "skipped", reason: composed.skip });
  const told = { subject: composed.model.subject, published: composed.published };
  const handOver = () => deliveryClaims.handOver(settings.db, delivery, now());
  if (target.kind !== "mail") {
    const end = await endOf(settings, delivery, await post(settings, delivery, target, composed, handOver));
    return await finish(end.state === "due" ? end : { ...end, ...told });
  }
  const mail = await mailOf(settings, delivery, target, composed.model);
  if (mailer === null) return await finish({ state: "kept", reason: await keepMail(settings.outbox, mail), ...told });
  const outcome = await mailer.send(mail, handOver);
  const end = await endOf(settings, delivery, outcome);
  return await finish(end.state === "due" ? end : { ...end, ...told });
}
