-- AlterTable
ALTER TABLE "ChangeLines" ADD COLUMN     "initiatorId" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "DayPeople" (
    "repositoryId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "initiatorId" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "modelId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "bulk" BOOLEAN NOT NULL,
    "lines" BIGINT NOT NULL,
    "effective" BIGINT NOT NULL,
    "deleted" BIGINT NOT NULL,

    CONSTRAINT "DayPeople_pkey" PRIMARY KEY ("repositoryId","day","initiatorId","verdict","basis","agent","modelId","language","bulk")
);

-- CreateTable
CREATE TABLE "DayPeopleChanges" (
    "repositoryId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "initiatorId" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "bulk" BOOLEAN NOT NULL,
    "changes" INTEGER NOT NULL,
    "commits" INTEGER NOT NULL,
    "a" BIGINT NOT NULL,
    "n" BIGINT NOT NULL,
    "aa" DECIMAL(30,0) NOT NULL,
    "an" DECIMAL(30,0) NOT NULL,
    "nn" DECIMAL(30,0) NOT NULL,
    "ea" BIGINT NOT NULL,
    "en" BIGINT NOT NULL,
    "eaa" DECIMAL(30,0) NOT NULL,
    "ean" DECIMAL(30,0) NOT NULL,
    "enn" DECIMAL(30,0) NOT NULL,

    CONSTRAINT "DayPeopleChanges_pkey" PRIMARY KEY ("repositoryId","day","initiatorId","verdict","basis","agent","bulk")
);
