-- Comes with PostgreSQL ("contrib") and needs no superuser: CREATE on the database is enough.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "DayLanguages" (
    "repositoryId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "language" TEXT NOT NULL,
    "bulk" BOOLEAN NOT NULL,
    "measure" TEXT NOT NULL,
    "added" BIGINT NOT NULL,
    "leftOut" BIGINT NOT NULL,
    "bot" BIGINT NOT NULL,
    "proven" BIGINT NOT NULL,
    "declared" BIGINT NOT NULL,
    "unknown" BIGINT NOT NULL,
    "humanEvidence" BIGINT NOT NULL,
    "humanPolicy" BIGINT NOT NULL,
    "deleted" BIGINT NOT NULL,

    CONSTRAINT "DayLanguages_pkey" PRIMARY KEY ("repositoryId","day","language","bulk","measure")
);

-- CreateTable
CREATE TABLE "DayAgentLines" (
    "repositoryId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "verdict" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "modelId" TEXT NOT NULL,
    "bulk" BOOLEAN NOT NULL,
    "lines" BIGINT NOT NULL,
    "effective" BIGINT NOT NULL,
    "deleted" BIGINT NOT NULL,

    CONSTRAINT "DayAgentLines_pkey" PRIMARY KEY ("repositoryId","day","verdict","basis","agent","modelId","bulk")
);

-- Search for a part of a title. By hand: Prisma's schema does not know the extension.
CREATE INDEX "Change_title_search" ON "Change" USING GIN ("title" gin_trgm_ops);

-- What is stored already gets its rollups here, so that no repository waits for its next reading.
INSERT INTO "DayAgentLines"
SELECT "repositoryId", "day", "verdict", "basis", "agent", "modelId", "bulk", sum("lines"), sum("effective"), sum("deleted")
FROM "DayLines" GROUP BY 1, 2, 3, 4, 5, 6, 7;

INSERT INTO "DayLanguages"
SELECT d."repositoryId", d."day", d."language", d."bulk", m."measure", sum(v."n"),
  coalesce(sum(v."n") FILTER (WHERE d."verdict" = 'leftOut'), 0),
  coalesce(sum(v."n") FILTER (WHERE d."verdict" = 'bot'), 0),
  coalesce(sum(v."n") FILTER (WHERE d."verdict" = 'proven'), 0),
  coalesce(sum(v."n") FILTER (WHERE d."verdict" = 'declared'), 0),
  coalesce(sum(v."n") FILTER (WHERE d."verdict" = 'unknown'), 0),
  coalesce(sum(v."n") FILTER (WHERE d."verdict" = 'human' AND d."basis" = 'evidence'), 0),
  coalesce(sum(v."n") FILTER (WHERE d."verdict" = 'human' AND d."basis" <> 'evidence'), 0),
  sum(d."deleted")
FROM "DayLines" d
CROSS JOIN (VALUES ('lines'), ('effective')) m ("measure")
CROSS JOIN LATERAL (SELECT CASE WHEN m."measure" = 'lines' THEN d."lines" ELSE d."effective" END) v ("n")
GROUP BY 1, 2, 3, 4, 5;
