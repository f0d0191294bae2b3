import "server-only";
import { type CorrectionRole, correctionRole } from "@/lib/core/access/correctionRole";
import type { Database } from "@/lib/store/client";
import { ownAddresses } from "@/lib/store/me/ownAddresses";
import type { CorrectionTarget } from "@/lib/store/reports/correctionTarget";
import type { Reader } from "../session/reader";

/** As what a reader may correct these lines, or null. */
export async function correctionRoleOf(db: Database, { user, scope }: Reader, { authorEmail, message }: Pick<CorrectionTarget, "authorEmail" | "message">): Promise<CorrectionRole | null> {
  const { addresses } = await ownAddresses.read(db, user.id);
  return correctionRole({ role: scope.role, addresses, author: authorEmail, message });
}
