import { createHmac } from "node:crypto";
import type { Database } from "@/lib/store/client";
import { installationKey } from "@/lib/store/secret/installationKey";
import type { SecretKey } from "@/lib/store/secret/secretKey";

/** What webhooks of policies and digests are signed with: it follows from the installation's own key, so that nothing of it is stored. `byline secrets webhook` prints it. */
export async function webhookSecret(db: Database, key: () => Promise<SecretKey>): Promise<string> {
  return createHmac("sha256", await installationKey(db, key)).update("webhooks of policies, 1").digest("hex");
}
