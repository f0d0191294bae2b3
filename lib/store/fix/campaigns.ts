import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

export interface StoredCampaign {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly titlePattern: string;
  readonly pathPattern: string;
  readonly label: string;
  /** Days. */
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly series: { readonly id: number; readonly slug: string; readonly name: string; readonly unit: string; readonly source: string; readonly errorMessage: string | null } | null;
}

export type CampaignDraft = Omit<StoredCampaign, "id" | "slug" | "series"> & { readonly seriesId: number | null };

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Campaigns that stand, the newest first. */
export async function listCampaigns(db: Database): Promise<readonly StoredCampaign[]> {
  const [rows, series] = await Promise.all([db.campaign.findMany({ where: { endedAt: null }, orderBy: [{ startsOn: "desc" }, { id: "desc" }] }), db.outcomeSeries.findMany()]).catch((cause: unknown) => { throw storeError(cause); });
  return rows.map(({ id, slug, name, titlePattern, pathPattern, label, startsOn, endsOn, seriesId }) => {
    const found = series.find((each) => each.id === seriesId);
    return {
      id, slug, name, titlePattern, pathPattern, label, startsOn: dayOf(startsOn), endsOn: endsOn === null ? null : dayOf(endsOn),
      series: found === undefined ? null : { id: found.id, slug: found.slug, name: found.name, unit: found.unit, source: found.source, errorMessage: found.errorMessage },
    };
  });
}

/** Throws `not-found`. */
export async function findCampaign(db: Database, slug: string): Promise<StoredCampaign> {
  const found = (await listCampaigns(db)).find((each) => each.slug === slug);
  if (found === undefined) throw new AppError("not-found", "There is no such campaign.", { hint: "The page of the fixes names those that there are." });
  return found;
}

/** `API errors` → `api-errors`, with a number where that is taken. */
async function freeSlug(db: Database, name: string): Promise<string> {
  const plain = name.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60) || "campaign";
  const taken = new Set((await db.campaign.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  for (let number = 1; ; number++) {
    const slug = number === 1 ? plain : `${plain}-${String(number)}`;
    if (!taken.has(slug)) return slug;
  }
}

const row = ({ startsOn, endsOn, ...draft }: CampaignDraft) => ({ ...draft, startsOn: dateOf(startsOn), endsOn: endsOn === null ? null : dateOf(endsOn) });

/** Stores a new campaign, or another form of one; audited. Returns its slug. What it takes in is found by `matchCampaign`. */
export async function saveCampaign(db: Database, slug: string | null, draft: CampaignDraft, actor: string, now: Date): Promise<{ readonly id: number; readonly slug: string }> {
  const detail = { ...draft };
  if (slug !== null) {
    const { id } = await findCampaign(db, slug);
    await db.$transaction([db.campaign.update({ where: { id }, data: row(draft) }), db.auditEvent.create({ data: { at: now, actor, action: "campaign.change", subject: slug, detail } })]).catch((cause: unknown) => { throw storeError(cause); });
    return { id, slug };
  }
  const fresh = await freeSlug(db, draft.name);
  const [made] = await db.$transaction([
    db.campaign.create({ data: { slug: fresh, ...row(draft), madeBy: actor, madeAt: now } }), db.auditEvent.create({ data: { at: now, actor, action: "campaign.make", subject: fresh, detail } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
  return { id: made.id, slug: fresh };
}

/** Takes a campaign away; its row and its fixes stay what they are, and its slug is taken. */
export async function endCampaign(db: Database, slug: string, actor: string, now: Date): Promise<void> {
  const { id } = await findCampaign(db, slug);
  await db.$transaction([
    db.campaign.update({ where: { id }, data: { endedAt: now, endedBy: actor } }), db.campaignFix.deleteMany({ where: { campaignId: id } }), db.auditEvent.create({ data: { at: now, actor, action: "campaign.end", subject: slug, detail: {} } }),
  ]).catch((cause: unknown) => { throw storeError(cause); });
}
