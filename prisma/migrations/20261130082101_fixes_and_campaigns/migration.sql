-- AlterTable
ALTER TABLE "Repository" ADD COLUMN     "classedWith" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "FixSettings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "rules" JSONB NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FixSettings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChangeClass" (
    "repositoryId" INTEGER NOT NULL,
    "changeOrdinal" INTEGER NOT NULL,
    "class" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "isSure" BOOLEAN NOT NULL,
    "severity" TEXT NOT NULL DEFAULT '',
    "units" TEXT[],
    "undoes" INTEGER,
    "state" TEXT NOT NULL,

    CONSTRAINT "ChangeClass_pkey" PRIMARY KEY ("repositoryId","changeOrdinal")
);

-- CreateTable
CREATE TABLE "BugIssue" (
    "repositoryId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "severity" TEXT NOT NULL DEFAULT '',
    "openedAt" TIMESTAMPTZ(0) NOT NULL,
    "closedAt" TIMESTAMPTZ(0),

    CONSTRAINT "BugIssue_pkey" PRIMARY KEY ("repositoryId","number")
);

-- CreateTable
CREATE TABLE "Fix" (
    "repositoryId" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "landedAt" TIMESTAMPTZ(0) NOT NULL,
    "openedAt" TIMESTAMPTZ(0),
    "changeOrdinal" INTEGER NOT NULL,
    "changes" INTEGER[],
    "verdict" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "agent" TEXT,
    "modelId" TEXT,
    "rule" TEXT NOT NULL,
    "isSure" BOOLEAN NOT NULL,
    "severity" TEXT NOT NULL,
    "size" TEXT NOT NULL,
    "bulk" BOOLEAN NOT NULL,
    "n" INTEGER NOT NULL,
    "ai" INTEGER NOT NULL,
    "commits" INTEGER NOT NULL,
    "activeDays" INTEGER NOT NULL,
    "initiatorId" INTEGER NOT NULL,
    "undoneAt" TIMESTAMPTZ(0),

    CONSTRAINT "Fix_pkey" PRIMARY KEY ("repositoryId","unit")
);

-- CreateTable
CREATE TABLE "DayFixAges" (
    "repositoryId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "verdict" TEXT NOT NULL,
    "ageBucket" INTEGER NOT NULL,
    "lines" BIGINT NOT NULL,

    CONSTRAINT "DayFixAges_pkey" PRIMARY KEY ("repositoryId","day","verdict","ageBucket")
);

-- CreateTable
CREATE TABLE "FixCorrection" (
    "id" SERIAL NOT NULL,
    "sha" BYTEA NOT NULL,
    "says" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,

    CONSTRAINT "FixCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "titlePattern" TEXT NOT NULL DEFAULT '',
    "pathPattern" TEXT NOT NULL DEFAULT '',
    "label" TEXT NOT NULL DEFAULT '',
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "seriesId" INTEGER,
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignFix" (
    "repositoryId" INTEGER NOT NULL,
    "campaignId" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,

    CONSTRAINT "CampaignFix_pkey" PRIMARY KEY ("repositoryId","campaignId","unit")
);

-- CreateTable
CREATE TABLE "OutcomeSeries" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "url" TEXT NOT NULL DEFAULT '',
    "query" TEXT NOT NULL DEFAULT '',
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "errorMessage" TEXT,

    CONSTRAINT "OutcomeSeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutcomePoint" (
    "seriesId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "OutcomePoint_pkey" PRIMARY KEY ("seriesId","day")
);

-- CreateTable
CREATE TABLE "FixEstimate" (
    "id" SERIAL NOT NULL,
    "campaignId" INTEGER,
    "fixesPerYear" DOUBLE PRECISION NOT NULL,
    "note" TEXT NOT NULL,
    "expert" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,

    CONSTRAINT "FixEstimate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ChangeClass_repositoryId_undoes_idx" ON "ChangeClass"("repositoryId", "undoes");

-- CreateIndex
CREATE INDEX "Fix_repositoryId_day_idx" ON "Fix"("repositoryId", "day");

-- CreateIndex
CREATE INDEX "FixCorrection_sha_idx" ON "FixCorrection"("sha");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_slug_key" ON "Campaign"("slug");

-- CreateIndex
CREATE INDEX "CampaignFix_campaignId_idx" ON "CampaignFix"("campaignId");

-- CreateIndex
CREATE UNIQUE INDEX "OutcomeSeries_slug_key" ON "OutcomeSeries"("slug");
