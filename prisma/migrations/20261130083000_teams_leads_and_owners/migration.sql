-- AlterTable
ALTER TABLE "Repository" ADD COLUMN     "ownersAt" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "TeamLead" (
    "teamId" INTEGER NOT NULL,
    "userId" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TeamLead_pkey" PRIMARY KEY ("teamId","userId")
);

-- CreateTable
CREATE TABLE "DayPeopleTotals" (
    "repositoryId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "initiatorId" INTEGER NOT NULL,
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

    CONSTRAINT "DayPeopleTotals_pkey" PRIMARY KEY ("repositoryId","day","initiatorId","bulk","measure")
);

-- CreateTable
CREATE TABLE "PathOwner" (
    "repositoryId" INTEGER NOT NULL,
    "pathId" INTEGER NOT NULL,
    "owner" TEXT NOT NULL,

    CONSTRAINT "PathOwner_pkey" PRIMARY KEY ("repositoryId","pathId","owner")
);

-- CreateTable
CREATE TABLE "DayOwners" (
    "repositoryId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "owner" TEXT NOT NULL,
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

    CONSTRAINT "DayOwners_pkey" PRIMARY KEY ("repositoryId","day","owner","bulk","measure")
);

-- CreateIndex
CREATE INDEX "TeamLead_userId_idx" ON "TeamLead"("userId");

-- AddForeignKey
ALTER TABLE "TeamLead" ADD CONSTRAINT "TeamLead_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is there already is summed here, so that nothing has to be judged again.
INSERT INTO "DayPeopleTotals" SELECT "repositoryId", "day", "initiatorId", "bulk", 'lines', sum("lines"),
    coalesce(sum("lines") FILTER (WHERE "verdict" = 'leftOut'), 0), coalesce(sum("lines") FILTER (WHERE "verdict" = 'bot'), 0),
    coalesce(sum("lines") FILTER (WHERE "verdict" = 'proven'), 0), coalesce(sum("lines") FILTER (WHERE "verdict" = 'declared'), 0), coalesce(sum("lines") FILTER (WHERE "verdict" = 'unknown'), 0),
    coalesce(sum("lines") FILTER (WHERE "verdict" = 'human' AND "basis" = 'evidence'), 0), coalesce(sum("lines") FILTER (WHERE "verdict" = 'human' AND "basis" <> 'evidence'), 0), sum("deleted")
FROM "DayPeople" GROUP BY 1, 2, 3, 4;
INSERT INTO "DayPeopleTotals" SELECT "repositoryId", "day", "initiatorId", "bulk", 'effective', sum("effective"),
    coalesce(sum("effective") FILTER (WHERE "verdict" = 'leftOut'), 0), coalesce(sum("effective") FILTER (WHERE "verdict" = 'bot'), 0),
    coalesce(sum("effective") FILTER (WHERE "verdict" = 'proven'), 0), coalesce(sum("effective") FILTER (WHERE "verdict" = 'declared'), 0), coalesce(sum("effective") FILTER (WHERE "verdict" = 'unknown'), 0),
    coalesce(sum("effective") FILTER (WHERE "verdict" = 'human' AND "basis" = 'evidence'), 0), coalesce(sum("effective") FILTER (WHERE "verdict" = 'human' AND "basis" <> 'evidence'), 0), sum("deleted")
FROM "DayPeople" GROUP BY 1, 2, 3, 4;
