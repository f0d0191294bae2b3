/** Lines of the asked days ($2) with everything that a rollup keeps apart. */
export const linesOfDays = `
  FROM "ChangeLines" c
  JOIN "FileChange" f ON f."repositoryId" = $1 AND f."changeOrdinal" = c."changeOrdinal"
  JOIN "FilePath" p ON p."repositoryId" = $1 AND p."id" = f."pathId"
  JOIN "Judgement" j ON j."repositoryId" = $1 AND j."commitOrdinal" = f."originOrdinal"
  WHERE c."repositoryId" = $1 AND c."day" = ANY($2::date[])`;
