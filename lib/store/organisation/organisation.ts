import { z } from "zod";
import { isTimeZone } from "@/lib/core/report/isTimeZone";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

const settingsSchema = z.object({
  name: z.string().trim().max(200),
  /** IANA zone in which days and weeks are cut. */
  timeZone: z.string().refine(isTimeZone),
  policy: z.enum(["strict", "adopters", "signed"]),
  /** First day on which every agent signs, for `signed`: `2026-03-01`. */
  policySince: z.iso.date().nullable(),
}).refine((settings) => settings.policy !== "signed" || settings.policySince !== null);

export type OrganisationSettings = z.infer<typeof settingsSchema>;

export interface Organisation extends OrganisationSettings {
  /** Epoch milliseconds; null until somebody has answered the first-run question. */
  readonly policyAnsweredAt: number | null;
}

/** The settings of the organisation. */
export async function readOrganisation(db: Database): Promise<Organisation> {
  const row = await db.organisation.findUniqueOrThrow({ where: { id: 1 } }).catch((cause: unknown) => { throw storeError(cause); });
  return {
    name: row.name, timeZone: row.timeZone, policy: row.policy, policySince: row.policySince?.toISOString().slice(0, 10) ?? null,
    policyAnsweredAt: row.policyAnsweredAt?.getTime() ?? null,
  };
}

/**
 * Changes settings; what is left out stays. Naming a policy counts as the answer to the first-run question. Before and after
 * stand in the audit log. Throws `bad-input` for an unknown zone or `signed` without a day.
 */
export async function saveOrganisation(db: Database, change: Partial<OrganisationSettings>, actor: string, now: Date): Promise<Organisation> {
  const before = await readOrganisation(db);
  const parsed = settingsSchema.safeParse({ ...before, ...change });
  if (!parsed.success) throw new AppError("bad-input", "These settings cannot be used together.", { hint: "Give a time zone such as Europe/Paris, and for signed everywhere the day since when." });
  const { policySince, ...settings } = parsed.data;
  const detail = { before: { ...before }, after: { ...parsed.data } };
  await db.$transaction([
    db.organisation.update({ where: { id: 1 }, data: { ...settings, policySince: policySince === null ? null : new Date(`${policySince}T00:00:00Z`), ...(change.policy === undefined ? {} : { policyAnsweredAt: now }) } }),
    db.auditEvent.create({ data: { at: now, actor, action: "organisation.change", subject: "organisation", detail } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
  return await readOrganisation(db);
}
