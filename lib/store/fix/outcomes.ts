import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

export interface OutcomeDay {
  readonly day: string;
  readonly value: number;
}

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Stores one number a day; a day that is told again has the new number. Audited where somebody (`actor`) told it. Throws `not-found`. */
export async function saveOutcomes(db: Database, slug: string, days: readonly OutcomeDay[], actor: string | null, now: Date): Promise<number> {
  const series = await db.outcomeSeries.findUnique({ where: { slug } }).catch((cause: unknown) => { throw storeError(cause); });
  if (series === null) throw new AppError("not-found", "There is no such series of outcomes.", { hint: "Make one on the page of a campaign." });
  const newest = new Map(days.map((each) => [each.day, each.value]));
  const names = [...newest.keys()].map(dateOf);
  await db.$transaction([
    db.outcomePoint.deleteMany({ where: { seriesId: series.id, day: { in: names } } }),
    db.outcomePoint.createMany({ data: [...newest].map(([day, value]) => ({ seriesId: series.id, day: dateOf(day), value })) }),
    db.outcomeSeries.update({ where: { id: series.id }, data: { readAt: now, errorMessage: null } }),
    ...(actor === null ? [] : [db.auditEvent.create({ data: { at: now, actor, action: "outcome.save", subject: slug, detail: { days: newest.size } } })]),
  ]).catch((cause: unknown) => { throw storeError(cause); });
  return newest.size;
}

/** Days of a series in order. */
export async function readOutcomes(db: Database, seriesId: number): Promise<readonly OutcomeDay[]> {
  const rows = await db.outcomePoint.findMany({ where: { seriesId }, orderBy: { day: "asc" }, select: { day: true, value: true } }).catch((cause: unknown) => { throw storeError(cause); });
  return rows.map(({ day, value }) => ({ day: day.toISOString().slice(0, 10), value }));
}

/** Where a series comes from. */
export async function readSeries(db: Database, id: number): Promise<{ readonly slug: string; readonly source: string; readonly url: string; readonly query: string } | null> {
  return await db.outcomeSeries.findUnique({ where: { id }, select: { slug: true, source: true, url: true, query: true } }).catch((cause: unknown) => { throw storeError(cause); });
}

/** A series of this name for a campaign, or another form of the one it has. Returns its id. */
export async function saveSeries(db: Database, slug: string, said: { readonly name: string; readonly unit: string; readonly source: string; readonly url: string; readonly query: string }, actor: string, now: Date): Promise<number> {
  const { id } = await db.outcomeSeries.upsert({ where: { slug }, create: { slug, ...said, madeBy: actor, madeAt: now }, update: said }).catch((cause: unknown) => { throw storeError(cause); });
  return id;
}

/** Series of Prometheus that a campaign that stands is about, and from when on: eight weeks before its start. */
export async function seriesToRead(db: Database): Promise<readonly { readonly slug: string; readonly url: string; readonly query: string; readonly from: Date }[]> {
  const [campaigns, series] = await Promise.all([db.campaign.findMany({ where: { endedAt: null, seriesId: { not: null } }, select: { seriesId: true, startsOn: true } }), db.outcomeSeries.findMany({ where: { source: "prometheus" } })]).catch((cause: unknown) => { throw storeError(cause); });
  return series.flatMap(({ id, slug, url, query }) => {
    const starts = campaigns.filter(({ seriesId }) => seriesId === id).map(({ startsOn }) => startsOn.getTime());
    return starts.length === 0 ? [] : [{ slug, url, query, from: new Date(Math.min(...starts) - 56 * 86_400_000) }];
  });
}

/** Why a series could not be read; it is gone with the next success. */
export async function noteSeriesError(db: Database, slug: string, errorMessage: string): Promise<void> {
  await db.outcomeSeries.update({ where: { slug }, data: { errorMessage } }).catch((cause: unknown) => { throw storeError(cause); });
}
