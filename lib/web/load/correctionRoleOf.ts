import "server-only";
import { type CorrectionRole, correctionRole } from "@/lib/core/access/correctionRole";
import type { Database } from "@/lib/store/client";
import { ownAddresses } from "@/lib/store/me/ownAddresses";
import type { CorrectionTarget } from "@/lib/store/reports/correctionTarget";
import { leadsChange } from "@/lib/store/reports/leadsChange";
import type { Reader } from "../session/reader";

/** As what a reader may correct these lines, or null. */
export async function correctionRoleOf(db: Database, { user, scope }: Reader, slug: string, { authorEmail, message, change }: Pick<CorrectionTarget, "authorEmail" | "message" | "change">): Promise<CorrectionRole | null> {
  const { addresses } = await ownAddresses.read(db, user.id);
  return correctionRole({ role: scope.role, addresses, author: authorEmail, message, leads: await leadsChange(db, scope, slug, change.sha) });
}
