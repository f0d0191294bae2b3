/** Ordinal of the first commit that came since the rollups of this repository ($1) were last made. */
export const firstNewCommit = `(SELECT coalesce(max(c."commitOrdinal") + 1, 0) FROM "Repository" r JOIN "Change" c ON c."repositoryId" = r."id" AND c."ordinal" = r."livesCount" - 1 WHERE r."id" = $1)`;
