import type { Bulk } from "../bulk";

/** What is there before a transaction judges: `judged_before` of origins (no verdict: there was none), `lines_before` of changes. Empty where nothing is judged otherwise; both go with the transaction. */
export async function makeBefore(bulk: Bulk): Promise<void> {
  await bulk.execute(`CREATE TEMP TABLE IF NOT EXISTS judged_before (origin int PRIMARY KEY, verdict text, basis text, agent text, model text) ON COMMIT DROP`);
  await bulk.execute(`CREATE TEMP TABLE IF NOT EXISTS lines_before (change int PRIMARY KEY, "day" date, "initiatorId" int, verdict text) ON COMMIT DROP`);
}

/** Keeps how these origins (commits, and writers of their records) stand before the transaction first judges them again. */
export async function keepJudged(bulk: Bulk, repositoryId: number, origins: readonly number[]): Promise<void> {
  await makeBefore(bulk);
  await bulk.execute(`
    INSERT INTO judged_before SELECT o.origin, j."verdict", j."basis", coalesce(j."agent", ''), coalesce(j."modelId", '')
    FROM unnest($2::int[]) AS o(origin) LEFT JOIN "Judgement" j ON j."repositoryId" = $1 AND j."commitOrdinal" = o.origin ON CONFLICT DO NOTHING`, [repositoryId, origins]);
}

/** Keeps the lines of the changes that the kept origins are part of. */
export async function keepLines(bulk: Bulk, repositoryId: number): Promise<void> {
  await bulk.execute(`ANALYZE judged_before`);
  await bulk.execute(`
    INSERT INTO lines_before SELECT c."changeOrdinal", c."day", c."initiatorId", c."verdict" FROM "ChangeLines" c WHERE c."repositoryId" = $1 AND c."changeOrdinal" IN (
      SELECT k."changeOrdinal" FROM judged_before b LEFT JOIN "LineWriter" w ON w."repositoryId" = $1 AND w."id" = b.origin JOIN "Commit" k ON k."repositoryId" = $1 AND k."ordinal" = coalesce(w."commitOrdinal", b.origin)) ON CONFLICT DO NOTHING`, [repositoryId]);
  await bulk.execute(`ANALYZE lines_before`);
}

/** Keeps the lines of changes of which something else is told now than their verdicts: their pull request, and with it whose they are. */
export async function keepChanges(bulk: Bulk, repositoryId: number, ordinals: readonly number[]): Promise<void> {
  await makeBefore(bulk);
  await bulk.execute(`
    INSERT INTO lines_before SELECT c."changeOrdinal", c."day", c."initiatorId", c."verdict" FROM "ChangeLines" c WHERE c."repositoryId" = $1 AND c."changeOrdinal" = ANY($2::int[]) ON CONFLICT DO NOTHING`, [repositoryId, ordinals]);
}

/** What was kept has been followed: from here on what stands is what was before. */
export async function forgetBefore(bulk: Bulk): Promise<void> {
  await bulk.execute(`TRUNCATE judged_before, lines_before`);
}
