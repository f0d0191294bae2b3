import { createHmac } from "node:crypto";

/** What a forge signs its messages with: it follows from the site's own secret, so that it is stored nowhere and the site can check without opening a secret. */
export function hookSecret(siteSecret: string, forgeId: number): string {
  return createHmac("sha256", siteSecret).update(`byline webhooks of forge ${String(forgeId)}`).digest("hex");
}
