import type { PrivacyMode } from "@/lib/core/access/privacyMode";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** The organisation's privacy mode at this moment. */
export async function readPrivacyMode(db: Database): Promise<PrivacyMode> {
  const row = await db.organisation.findUniqueOrThrow({ where: { id: 1 }, select: { privacyMode: true } }).catch((cause: unknown) => { throw storeError(cause); });
  return row.privacyMode;
}
