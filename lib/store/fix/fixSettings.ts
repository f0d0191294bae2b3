import { defaultFixSettings, fixSettingsSchema, type FixSettings } from "@/lib/core/fix/fixSettings";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** How the organisation tells fixes; the defaults where nobody has said. */
export async function readFixSettings(db: Database): Promise<FixSettings> {
  const row = await db.fixSettings.findUnique({ where: { id: 1 } }).catch((cause: unknown) => { throw storeError(cause); });
  return row === null ? defaultFixSettings : fixSettingsSchema.parse({ ...defaultFixSettings, ...(row.rules as object) });
}

/** Stores them, with before and after in the audit log. */
export async function saveFixSettings(db: Database, settings: FixSettings, actor: string, now: Date): Promise<void> {
  const before = await readFixSettings(db);
  const row = { rules: settings, madeBy: actor, madeAt: now };
  await db.$transaction([
    db.fixSettings.upsert({ where: { id: 1 }, create: { id: 1, ...row }, update: row }),
    db.auditEvent.create({ data: { at: now, actor, action: "fixes.settings", subject: "organisation", detail: { before, after: settings } } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
}
