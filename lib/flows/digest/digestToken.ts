import { createHmac, timingSafeEqual } from "node:crypto";

/** What a link in a digest does without a sign-in. */
export type DigestDeed = "stop" | "confirm";

const length = 32;
const sign = (secret: string, deed: DigestDeed, recipientId: number) => createHmac("sha256", secret).update(`byline digest ${deed} ${String(recipientId)}`).digest("base64url").slice(0, length);

/** `12.k3…`: names a recipient and cannot be made without the site's secret. It is the same in every mail, so that old mails can be stopped from too. */
const write = (secret: string, deed: DigestDeed, recipientId: number): string => `${String(recipientId)}.${sign(secret, deed, recipientId)}`;

/** The recipient that a token names; null where it was not made here, or for another deed. */
function read(secret: string, deed: DigestDeed, token: string): number | null {
  const [, id, given] = /^(\d{1,9})\.([\w-]{32})$/.exec(token) ?? [];
  if (id === undefined || given === undefined) return null;
  return timingSafeEqual(Buffer.from(given), Buffer.from(sign(secret, deed, Number(id)))) ? Number(id) : null;
}

export const digestToken = { write, read } as const;
