import "server-only";
import { systemClock } from "@/lib/clock";
import { readEnv } from "@/lib/env";
import { type DigestDeed, digestToken } from "@/lib/flows/digest/digestToken";
import { digestRecipients } from "@/lib/store/digest/digestRecipients";
import { database } from "./database";

/**
 * Stops a digest, or confirms it, for the recipient that the link in a mail names. A mail program posts `List-Unsubscribe=One-Click` here by itself (RFC 8058), without a session and from
 * no page of ours: the signed token is the whole authority, and it can do nothing but this.
 */
export async function actOnDigest(deed: DigestDeed, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const form = await request.clone().formData().catch(() => new FormData());
  const given = form.get("token");
  const token = (typeof given === "string" ? given : url.searchParams.get("token")) ?? "";
  const { secret } = readEnv();
  const id = secret === null ? null : digestToken.read(secret, deed, token);
  const now = new Date(systemClock());
  if (id !== null && deed === "stop") await digestRecipients.stop(database(), id, { actor: "byline", now });
  if (id !== null && deed === "confirm") await digestRecipients.confirm(database(), id, now);
  if (form.get("List-Unsubscribe") === "One-Click") return new Response(null, { status: id === null ? 404 : 200 });
  return new Response(null, { status: 303, headers: { Location: `/digest/${deed}?token=${encodeURIComponent(token)}` } });
}
