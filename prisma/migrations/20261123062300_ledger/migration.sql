-- AlterTable
ALTER TABLE "Repository" ADD COLUMN     "livesCount" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "UnreadablePath" ADD COLUMN     "lines" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ChangeLives" (
    "repositoryId" INTEGER NOT NULL,
    "changeOrdinal" INTEGER NOT NULL,
    "firstBirth" INTEGER NOT NULL,
    "bornPaths" INTEGER[],
    "bornOrigins" INTEGER[],
    "bornLines" INTEGER[],
    "unwalked" INTEGER[],
    "deadBirths" INTEGER[],
    "deadLines" INTEGER[],
    "revivedBirths" INTEGER[],
    "revivedDied" INTEGER[],
    "revivedLines" INTEGER[],
    "carried" INTEGER NOT NULL,

    CONSTRAINT "ChangeLives_pkey" PRIMARY KEY ("repositoryId","changeOrdinal")
);

-- CreateTable
CREATE TABLE "FileOwnership" (
    "repositoryId" INTEGER NOT NULL,
    "checkpoint" INTEGER NOT NULL,
    "pathId" INTEGER NOT NULL,
    "lines" INTEGER NOT NULL,
    "runLines" INTEGER[],
    "runBirths" INTEGER[],
    "changedAt" INTEGER NOT NULL,

    CONSTRAINT "FileOwnership_pkey" PRIMARY KEY ("repositoryId","checkpoint","pathId")
);

-- CreateTable
CREATE TABLE "LedgerMemory" (
    "repositoryId" INTEGER NOT NULL,
    "checkpoint" INTEGER NOT NULL,
    "changeCount" INTEGER NOT NULL,
    "nextBirth" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "ignored" BYTEA NOT NULL,
    "memory" BYTEA NOT NULL,

    CONSTRAINT "LedgerMemory_pkey" PRIMARY KEY ("repositoryId","checkpoint")
);

-- CreateTable
CREATE TABLE "FileLines" (
    "repositoryId" INTEGER NOT NULL,
    "pathId" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "modelId" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "lines" INTEGER NOT NULL,

    CONSTRAINT "FileLines_pkey" PRIMARY KEY ("repositoryId","pathId","verdict","basis","agent","modelId","personId")
);

-- CreateTable
CREATE TABLE "DayLives" (
    "repositoryId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "verdict" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "modelId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "born" BIGINT NOT NULL,
    "gone" BIGINT NOT NULL,

    CONSTRAINT "DayLives_pkey" PRIMARY KEY ("repositoryId","day","verdict","basis","agent","modelId","language")
);

-- CreateTable
CREATE TABLE "CohortLives" (
    "repositoryId" INTEGER NOT NULL,
    "bornDay" DATE NOT NULL,
    "verdict" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "modelId" TEXT NOT NULL,
    "ageDays" INTEGER NOT NULL,
    "lines" BIGINT NOT NULL,

    CONSTRAINT "CohortLives_pkey" PRIMARY KEY ("repositoryId","bornDay","verdict","basis","agent","modelId","ageDays")
);

-- CreateTable
CREATE TABLE "DayRework" (
    "repositoryId" INTEGER NOT NULL,
    "bornDay" DATE NOT NULL,
    "verdict" TEXT NOT NULL,
    "k" INTEGER NOT NULL,
    "changes" INTEGER NOT NULL,
    "n" BIGINT NOT NULL,
    "x" BIGINT NOT NULL,
    "nn" DECIMAL(30,0) NOT NULL,
    "nx" DECIMAL(30,0) NOT NULL,
    "xx" DECIMAL(30,0) NOT NULL,

    CONSTRAINT "DayRework_pkey" PRIMARY KEY ("repositoryId","bornDay","verdict","k")
);

-- CreateTable
CREATE TABLE "DayRewrites" (
    "repositoryId" INTEGER NOT NULL,
    "diedDay" DATE NOT NULL,
    "deadVerdict" TEXT NOT NULL,
    "killerVerdict" TEXT NOT NULL,
    "ageBucket" INTEGER NOT NULL,
    "lines" BIGINT NOT NULL,

    CONSTRAINT "DayRewrites_pkey" PRIMARY KEY ("repositoryId","diedDay","deadVerdict","killerVerdict","ageBucket")
);

-- CreateIndex
CREATE INDEX "ChangeLives_repositoryId_firstBirth_idx" ON "ChangeLives"("repositoryId", "firstBirth");

-- Written by hand from here: what schema.prisma cannot say.

ALTER TABLE "ChangeLives" ADD CONSTRAINT "ChangeLives_lists" CHECK (
  coalesce(cardinality("bornPaths"), 0) = coalesce(cardinality("bornLines"), 0) AND coalesce(cardinality("bornOrigins"), 0) = coalesce(cardinality("bornLines"), 0)
  AND coalesce(cardinality("deadBirths"), 0) = coalesce(cardinality("deadLines"), 0)
  AND coalesce(cardinality("revivedBirths"), 0) = coalesce(cardinality("revivedLines"), 0) AND coalesce(cardinality("revivedDied"), 0) = coalesce(cardinality("revivedLines"), 0));
ALTER TABLE "FileOwnership" ADD CONSTRAINT "FileOwnership_lists" CHECK (cardinality("runLines") = cardinality("runBirths"));
ALTER TABLE "FileLines" ADD CONSTRAINT "FileLines_words" CHECK ("verdict" IN ('proven', 'declared', 'unknown', 'human', 'bot', 'leftOut') AND "lines" > 0);
ALTER TABLE "DayLives" ADD CONSTRAINT "DayLives_words" CHECK ("verdict" IN ('proven', 'declared', 'unknown', 'human', 'bot', 'leftOut'));
ALTER TABLE "CohortLives" ADD CONSTRAINT "CohortLives_counts" CHECK ("lines" > 0 AND "ageDays" >= -1);
ALTER TABLE "DayRework" ADD CONSTRAINT "DayRework_counts" CHECK ("n" >= "x" AND "x" >= 0);
ALTER TABLE "DayRewrites" ADD CONSTRAINT "DayRewrites_counts" CHECK ("lines" > 0);

-- Lists are read with their row: kept in it, compressed; those of changes, which are never written again, when longer than a few hundred bytes.
ALTER TABLE "ChangeLives" SET (toast_tuple_target = 256);
ALTER TABLE "ChangeLives" ALTER COLUMN "bornPaths" SET STORAGE MAIN, ALTER COLUMN "bornOrigins" SET STORAGE MAIN, ALTER COLUMN "bornLines" SET STORAGE MAIN,
  ALTER COLUMN "deadBirths" SET STORAGE MAIN, ALTER COLUMN "deadLines" SET STORAGE MAIN;
ALTER TABLE "FileOwnership" ALTER COLUMN "runLines" SET STORAGE MAIN, ALTER COLUMN "runBirths" SET STORAGE MAIN;
-- Deflated already.
ALTER TABLE "LedgerMemory" ALTER COLUMN "memory" SET STORAGE EXTERNAL;
