import { z } from "zod";
import type { ReleaseWord } from "@/lib/core/attribution/releasesWith";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

interface By {
  readonly actor: string;
  readonly now: Date;
}

const day = z.iso.date();
const dayOf = (date: Date | null): string | null => (date === null ? null : date.toISOString().slice(0, 10));

export interface StandingWord extends ReleaseWord {
  readonly id: number;
  readonly madeBy: string;
  readonly madeAt: Date;
}

/** What the organisation says of releases; one word a model. */
async function list(db: Database): Promise<StandingWord[]> {
  const rows = await db.modelDate.findMany({ where: { endedAt: null }, orderBy: { id: "asc" } }).catch((cause: unknown) => { throw storeError(cause); });
  return rows.map(({ id, modelId, releasedOn, source, madeBy, madeAt }) => ({ id, modelId, date: dayOf(releasedOn), source, madeBy, madeAt }));
}

/** Says when a model was released (null: it stands on no chart), in place of what was said before. Throws `bad-input` for what is no day or no source. */
async function say(db: Database, word: ReleaseWord, { actor, now }: By): Promise<void> {
  const modelId = word.modelId.trim();
  if (modelId === "" || modelId.length > 100) throw new AppError("bad-input", "Which model is it?", { hint: "Write its id as it stands in the table of models, such as claude-opus-4-8." });
  if (word.date !== null && !day.safeParse(word.date).success) throw new AppError("bad-input", "That is no day.", { hint: "Write it as 2026-05-28." });
  if (word.source.trim() === "") throw new AppError("bad-input", "Where is that stated?", { hint: "An address or a sentence, for whoever asks later." });
  await db.$transaction(async (tx) => {
    await tx.modelDate.updateMany({ where: { modelId, endedAt: null }, data: { endedAt: now, endedBy: actor } });
    await tx.modelDate.create({ data: { modelId, releasedOn: word.date === null ? null : new Date(`${word.date}T00:00:00Z`), source: word.source.trim().slice(0, 500), madeBy: actor, madeAt: now } });
    await tx.auditEvent.create({ data: { at: now, actor, action: "model.date", subject: modelId, detail: { date: word.date, source: word.source } } });
  }).catch((cause: unknown) => { throw storeError(cause); });
}

/** Takes the word back, so that the list that comes with Byline holds. */
async function end(db: Database, id: number, { actor, now }: By): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await tx.modelDate.findFirst({ where: { id, endedAt: null } });
    if (row === null) throw new AppError("conflict", "This has ended already.", { hint: "Load the page again to see how it stands." });
    await tx.modelDate.update({ where: { id }, data: { endedAt: now, endedBy: actor } });
    await tx.auditEvent.create({ data: { at: now, actor, action: "model.dateEnd", subject: row.modelId, detail: {} } });
  }).catch((cause: unknown) => { throw cause instanceof AppError ? cause : storeError(cause); });
}

export const modelDates = { list, say, end };
