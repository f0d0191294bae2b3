import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

const privacySchema = z.object({
  mode: z.enum(["open", "aggregate", "worksCouncil"]),
  /** Who may see a repository's figures, and who its paths, messages and file text; owners always may. */
  figuresFor: z.enum(["everybody", "listed"]),
  detailsFor: z.enum(["everybody", "listed", "forge"]),
});

export type PrivacySettings = z.infer<typeof privacySchema>;

/** The organisation's privacy mode, and whom figures and details are for. */
export async function readPrivacy(db: Database): Promise<PrivacySettings> {
  const row = await db.organisation.findUniqueOrThrow({ where: { id: 1 }, select: { privacyMode: true, figuresFor: true, detailsFor: true } }).catch((cause: unknown) => { throw storeError(cause); });
  return privacySchema.parse({ mode: row.privacyMode, figuresFor: row.figuresFor, detailsFor: row.detailsFor });
}

/** Changes all three, from the next request on. Before and after stand in the audit log. Throws `bad-input` for anything else than the known words. */
export async function savePrivacy(db: Database, given: Readonly<Record<keyof PrivacySettings, string>>, actor: string, now: Date): Promise<void> {
  const parsed = privacySchema.safeParse(given);
  if (!parsed.success) throw new AppError("bad-input", "Choose one of the answers to each question.");
  const { mode, figuresFor, detailsFor } = parsed.data;
  const detail = { before: { ...(await readPrivacy(db)) }, after: { ...parsed.data } };
  await db.$transaction([
    db.organisation.update({ where: { id: 1 }, data: { privacyMode: mode, figuresFor, detailsFor } }),
    db.auditEvent.create({ data: { at: now, actor, action: "privacy.change", subject: "organisation", detail } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
}
