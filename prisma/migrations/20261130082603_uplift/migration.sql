-- CreateTable
CREATE TABLE "WeekEngineers" (
    "repositoryId" INTEGER NOT NULL,
    "week" DATE NOT NULL,
    "identityId" INTEGER NOT NULL,
    "pulled" BOOLEAN NOT NULL,
    "units" INTEGER NOT NULL,
    "fixes" INTEGER NOT NULL,
    "sizes" INTEGER[],
    "cycleMinutes" INTEGER[],
    "ownLines" BIGINT NOT NULL,
    "ownAiLines" BIGINT NOT NULL,

    CONSTRAINT "WeekEngineers_pkey" PRIMARY KEY ("repositoryId","week","identityId","pulled")
);

-- CreateTable
CREATE TABLE "WeekCommits" (
    "repositoryId" INTEGER NOT NULL,
    "week" DATE NOT NULL,
    "identityId" INTEGER NOT NULL,
    "commits" INTEGER NOT NULL,

    CONSTRAINT "WeekCommits_pkey" PRIMARY KEY ("repositoryId","week","identityId")
);

-- CreateTable
CREATE TABLE "PulseAnswer" (
    "id" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "times" DOUBLE PRECISION NOT NULL,
    "otherwiseShare" DOUBLE PRECISION,

    CONSTRAINT "PulseAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PulseToken" (
    "month" DATE NOT NULL,
    "token" BYTEA NOT NULL,

    CONSTRAINT "PulseToken_pkey" PRIMARY KEY ("month","token")
);

-- CreateIndex
CREATE INDEX "PulseAnswer_month_idx" ON "PulseAnswer"("month");
