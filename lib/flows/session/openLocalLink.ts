import { randomBytes } from "node:crypto";
import { authAdapter, localOwner } from "@/lib/store/auth/authAdapter";
import { openAudited } from "@/lib/store/member/openAudited";
import type { Database } from "@/lib/store/client";
import { localLink } from "./localLink";

/** A new session, or why there is none. `used` also covers links that never were: the store keeps no list of dead tokens. */
export type OpenedLink =
  | { readonly kind: "open"; readonly userId: string; readonly sessionToken: string; readonly expires: Date }
  | { readonly kind: "refused"; readonly problem: "used" | "expired" | "unknown" };

/** Turns a one-time token into a session of the local owner. Of two requests with the same token one at most gets it. `now` in epoch milliseconds. */
export async function openLocalLink(db: Database, token: string, now: number, userAgent = ""): Promise<OpenedLink> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return { kind: "refused", problem: "unknown" };
  const adapter = authAdapter(db);
  const found = await adapter.useVerificationToken?.({ identifier: localLink.identifier, token });
  if (found === undefined || found === null) return { kind: "refused", problem: "used" };
  if (found.expires.getTime() <= now) return { kind: "refused", problem: "expired" };
  const owner = await localOwner(db, "Owner");
  const session = { sessionToken: randomBytes(32).toString("base64url"), userId: owner.id, expires: new Date(now + localLink.sessionMs) };
  await openAudited(db, { ...session, userAgent, via: "local link" }, new Date(now));
  return { kind: "open", userId: owner.id, sessionToken: session.sessionToken, expires: session.expires };
}
