-- CreateTable
CREATE TABLE "ChangeGuards" (
    "repositoryId" INTEGER NOT NULL,
    "changeOrdinal" INTEGER NOT NULL,
    "revertedDays" INTEGER,
    "isRevert" BOOLEAN NOT NULL,
    "hasPull" BOOLEAN NOT NULL,
    "approved" BOOLEAN NOT NULL,
    "selfApproved" BOOLEAN NOT NULL,
    "changesRequested" BOOLEAN NOT NULL,
    "firstReviewMinutes" INTEGER,
    "isFix" BOOLEAN NOT NULL,
    "refixedDays" INTEGER,

    CONSTRAINT "ChangeGuards_pkey" PRIMARY KEY ("repositoryId","changeOrdinal")
);

-- CreateTable
CREATE TABLE "DayGuards" (
    "repositoryId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "verdict" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "modelId" TEXT NOT NULL,
    "bulk" BOOLEAN NOT NULL,
    "changes" INTEGER NOT NULL,
    "reverted" INTEGER NOT NULL,
    "pulls" INTEGER NOT NULL,
    "approved" INTEGER NOT NULL,
    "selfApproved" INTEGER NOT NULL,
    "changesRequested" INTEGER NOT NULL,
    "reviewed" INTEGER NOT NULL,
    "fixes" INTEGER NOT NULL,
    "refixed" INTEGER NOT NULL,

    CONSTRAINT "DayGuards_pkey" PRIMARY KEY ("repositoryId","day","verdict","basis","agent","modelId","bulk")
);

-- CreateTable
CREATE TABLE "DayPeopleGuards" (
    "repositoryId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "initiatorId" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "bulk" BOOLEAN NOT NULL,
    "changes" INTEGER NOT NULL,
    "reverted" INTEGER NOT NULL,
    "pulls" INTEGER NOT NULL,
    "approved" INTEGER NOT NULL,
    "selfApproved" INTEGER NOT NULL,
    "changesRequested" INTEGER NOT NULL,
    "reviewed" INTEGER NOT NULL,
    "fixes" INTEGER NOT NULL,
    "refixed" INTEGER NOT NULL,

    CONSTRAINT "DayPeopleGuards_pkey" PRIMARY KEY ("repositoryId","day","initiatorId","verdict","basis","bulk")
);

-- CreateTable
CREATE TABLE "DayGuardValues" (
    "repositoryId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "verdict" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "bulk" BOOLEAN NOT NULL,
    "measure" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "changes" INTEGER NOT NULL,

    CONSTRAINT "DayGuardValues_pkey" PRIMARY KEY ("repositoryId","day","verdict","basis","bulk","measure","value")
);

-- CreateTable
CREATE TABLE "DayModelRework" (
    "repositoryId" INTEGER NOT NULL,
    "bornDay" DATE NOT NULL,
    "modelId" TEXT NOT NULL,
    "k" INTEGER NOT NULL,
    "changes" INTEGER NOT NULL,
    "n" BIGINT NOT NULL,
    "x" BIGINT NOT NULL,
    "nn" DECIMAL(30,0) NOT NULL,
    "nx" DECIMAL(30,0) NOT NULL,
    "xx" DECIMAL(30,0) NOT NULL,

    CONSTRAINT "DayModelRework_pkey" PRIMARY KEY ("repositoryId","bornDay","modelId","k")
);

-- CreateTable
CREATE TABLE "GuardPolicy" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "repositories" TEXT[],
    "paths" TEXT NOT NULL DEFAULT '',
    "comparison" TEXT NOT NULL,
    "bound" DOUBLE PRECISION NOT NULL,
    "baselineWeeks" INTEGER,
    "windowWeeks" INTEGER NOT NULL DEFAULT 1,
    "webhookUrl" TEXT NOT NULL DEFAULT '',
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "checkedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,

    CONSTRAINT "GuardPolicy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PolicyBreach" (
    "id" SERIAL NOT NULL,
    "policyId" INTEGER NOT NULL,
    "week" DATE NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "bound" DOUBLE PRECISION NOT NULL,
    "n" DOUBLE PRECISION NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedBy" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "sentAt" TIMESTAMPTZ(3),
    "sendError" TEXT,

    CONSTRAINT "PolicyBreach_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModelDate" (
    "id" SERIAL NOT NULL,
    "modelId" TEXT NOT NULL,
    "releasedOn" DATE,
    "source" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,

    CONSTRAINT "ModelDate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalibrationRound" (
    "id" SERIAL NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedBy" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "rulesVersion" INTEGER NOT NULL,
    "aiLines" BIGINT NOT NULL,
    "counted" BIGINT NOT NULL,
    "strata" JSONB NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalibrationRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalibrationQuestion" (
    "roundId" INTEGER NOT NULL,
    "repositoryId" INTEGER NOT NULL,
    "sha" BYTEA NOT NULL,
    "stratum" INTEGER NOT NULL,
    "lines" INTEGER NOT NULL,
    "identityId" INTEGER NOT NULL,
    "answer" TEXT,
    "agent" TEXT,
    "answeredBy" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalibrationQuestion_pkey" PRIMARY KEY ("roundId","repositoryId","sha")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "report" TEXT NOT NULL,
    "filter" TEXT NOT NULL,
    "rulesVersion" INTEGER NOT NULL,
    "policy" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "figures" JSONB NOT NULL,
    "sources" JSONB NOT NULL,
    "checkedAt" TIMESTAMPTZ(3),
    "differs" JSONB,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UsageImport" (
    "id" SERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,
    "importedBy" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,

    CONSTRAINT "UsageImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UsageDay" (
    "importId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "agent" TEXT NOT NULL,
    "modelId" TEXT NOT NULL,
    "pricing" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amount" DECIMAL(20,6) NOT NULL,
    "inputTokens" BIGINT NOT NULL,
    "outputTokens" BIGINT NOT NULL,
    "cacheTokens" BIGINT NOT NULL,

    CONSTRAINT "UsageDay_pkey" PRIMARY KEY ("importId","day","agent","modelId","pricing","currency")
);

-- CreateIndex
CREATE UNIQUE INDEX "PolicyBreach_policyId_week_key" ON "PolicyBreach"("policyId", "week");

-- CreateIndex
CREATE INDEX "ModelDate_modelId_idx" ON "ModelDate"("modelId");

-- CreateIndex
CREATE INDEX "CalibrationQuestion_identityId_idx" ON "CalibrationQuestion"("identityId");

-- CreateIndex
CREATE INDEX "Publication_at_idx" ON "Publication"("at");

-- CreateIndex
CREATE INDEX "Publication_actor_id_idx" ON "Publication"("actor", "id");

-- CreateIndex
CREATE INDEX "UsageImport_hash_idx" ON "UsageImport"("hash");
