-- CreateEnum
CREATE TYPE "Policy" AS ENUM ('strict', 'adopters', 'signed');

-- CreateEnum
CREATE TYPE "RepositoryState" AS ENUM ('queued', 'reading', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "RunState" AS ENUM ('queued', 'running', 'done', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "Organisation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL DEFAULT '',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "policy" "Policy" NOT NULL DEFAULT 'strict',
    "policySince" DATE,
    "policyAnsweredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Repository" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "webUrl" TEXT,
    "defaultBranch" TEXT,
    "head" BYTEA,
    "changeCount" INTEGER NOT NULL DEFAULT 0,
    "commitCount" INTEGER NOT NULL DEFAULT 0,
    "state" "RepositoryState" NOT NULL DEFAULT 'queued',
    "judgedWith" TEXT,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "errorCode" TEXT,
    "errorMessage" TEXT,
    "errorHint" TEXT,

    CONSTRAINT "Repository_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Identity" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Commit" (
    "repositoryId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "sha" BYTEA NOT NULL,
    "parents" BYTEA NOT NULL,
    "changeOrdinal" INTEGER NOT NULL,
    "authorId" INTEGER NOT NULL,
    "authoredAt" TIMESTAMPTZ(0) NOT NULL,
    "committedAt" TIMESTAMPTZ(0) NOT NULL,
    "facts" BYTEA NOT NULL,

    CONSTRAINT "Commit_pkey" PRIMARY KEY ("repositoryId","ordinal")
);

-- CreateTable
CREATE TABLE "Change" (
    "repositoryId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "commitOrdinal" INTEGER NOT NULL,
    "sha" BYTEA NOT NULL,
    "kind" TEXT NOT NULL,
    "landedAt" TIMESTAMPTZ(0) NOT NULL,
    "clockRanBack" BOOLEAN NOT NULL,
    "title" TEXT NOT NULL,
    "pullNumber" INTEGER,
    "pullForge" TEXT,
    "commitCount" INTEGER NOT NULL,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("repositoryId","ordinal")
);

-- CreateTable
CREATE TABLE "FilePath" (
    "repositoryId" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "leftOutReason" TEXT,

    CONSTRAINT "FilePath_pkey" PRIMARY KEY ("repositoryId","id")
);

-- CreateTable
CREATE TABLE "FileChange" (
    "repositoryId" INTEGER NOT NULL,
    "changeOrdinal" INTEGER NOT NULL,
    "pathId" INTEGER NOT NULL,
    "originOrdinal" INTEGER NOT NULL,
    "renamedFromId" INTEGER,
    "added" INTEGER NOT NULL,
    "effective" INTEGER NOT NULL,
    "deleted" INTEGER NOT NULL,

    CONSTRAINT "FileChange_pkey" PRIMARY KEY ("repositoryId","changeOrdinal","pathId","originOrdinal")
);

-- CreateTable
CREATE TABLE "UnreadablePath" (
    "repositoryId" INTEGER NOT NULL,
    "path" TEXT NOT NULL,

    CONSTRAINT "UnreadablePath_pkey" PRIMARY KEY ("repositoryId","path")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "repositoryId" INTEGER NOT NULL,
    "commitOrdinal" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "strength" CHAR(1) NOT NULL,
    "agent" TEXT,
    "model" TEXT,
    "quote" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("repositoryId","commitOrdinal","position")
);

-- CreateTable
CREATE TABLE "Judgement" (
    "repositoryId" INTEGER NOT NULL,
    "commitOrdinal" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "agent" TEXT,
    "model" TEXT,
    "modelId" TEXT,
    "reason" TEXT NOT NULL,
    "rulesVersion" INTEGER NOT NULL,

    CONSTRAINT "Judgement_pkey" PRIMARY KEY ("repositoryId","commitOrdinal")
);

-- CreateTable
CREATE TABLE "CommitAgent" (
    "repositoryId" INTEGER NOT NULL,
    "commitOrdinal" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "agent" TEXT NOT NULL,
    "model" TEXT,
    "modelId" TEXT NOT NULL,

    CONSTRAINT "CommitAgent_pkey" PRIMARY KEY ("repositoryId","commitOrdinal","position")
);

-- CreateTable
CREATE TABLE "ChangeLines" (
    "repositoryId" INTEGER NOT NULL,
    "changeOrdinal" INTEGER NOT NULL,
    "landedAt" TIMESTAMPTZ(0) NOT NULL,
    "day" DATE NOT NULL,
    "verdict" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "agent" TEXT,
    "modelId" TEXT,
    "agents" TEXT[],
    "bulk" BOOLEAN NOT NULL,
    "files" INTEGER NOT NULL,
    "deleted" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "leftOut" INTEGER NOT NULL,
    "bot" INTEGER NOT NULL,
    "proven" INTEGER NOT NULL,
    "declared" INTEGER NOT NULL,
    "unknown" INTEGER NOT NULL,
    "human" INTEGER NOT NULL,
    "humanEvidence" INTEGER NOT NULL,
    "humanPolicy" INTEGER NOT NULL,
    "effectiveAi" INTEGER NOT NULL,
    "effectiveN" INTEGER NOT NULL,

    CONSTRAINT "ChangeLines_pkey" PRIMARY KEY ("repositoryId","changeOrdinal")
);

-- CreateTable
CREATE TABLE "RollupDue" (
    "repositoryId" INTEGER NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "RollupDue_pkey" PRIMARY KEY ("repositoryId","day")
);

-- CreateTable
CREATE TABLE "DayTotals" (
    "repositoryId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
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

    CONSTRAINT "DayTotals_pkey" PRIMARY KEY ("repositoryId","day","bulk","measure")
);

-- CreateTable
CREATE TABLE "DayLines" (
    "repositoryId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "personId" INTEGER NOT NULL DEFAULT 0,
    "teamId" INTEGER NOT NULL DEFAULT 0,
    "verdict" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "modelId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "fixClass" TEXT NOT NULL DEFAULT '',
    "bulk" BOOLEAN NOT NULL,
    "lines" BIGINT NOT NULL,
    "effective" BIGINT NOT NULL,
    "deleted" BIGINT NOT NULL,

    CONSTRAINT "DayLines_pkey" PRIMARY KEY ("repositoryId","day","personId","teamId","verdict","basis","agent","modelId","language","fixClass","bulk")
);

-- CreateTable
CREATE TABLE "DayChanges" (
    "repositoryId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "personId" INTEGER NOT NULL DEFAULT 0,
    "teamId" INTEGER NOT NULL DEFAULT 0,
    "verdict" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "fixClass" TEXT NOT NULL DEFAULT '',
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

    CONSTRAINT "DayChanges_pkey" PRIMARY KEY ("repositoryId","day","personId","teamId","verdict","basis","agent","fixClass","bulk")
);

-- CreateTable
CREATE TABLE "DayAgents" (
    "repositoryId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "agent" TEXT NOT NULL,
    "modelId" TEXT NOT NULL,
    "bulk" BOOLEAN NOT NULL,
    "commits" INTEGER NOT NULL,
    "changes" INTEGER NOT NULL,

    CONSTRAINT "DayAgents_pkey" PRIMARY KEY ("repositoryId","day","agent","modelId","bulk")
);

-- CreateTable
CREATE TABLE "IngestRun" (
    "id" SERIAL NOT NULL,
    "repositoryId" INTEGER NOT NULL,
    "state" "RunState" NOT NULL DEFAULT 'queued',
    "phase" TEXT NOT NULL DEFAULT 'queued',
    "commitsTotal" INTEGER NOT NULL DEFAULT 0,
    "commitsDone" INTEGER NOT NULL DEFAULT 0,
    "linesDone" BIGINT NOT NULL DEFAULT 0,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "heartbeatAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "errorCode" TEXT,
    "errorMessage" TEXT,
    "errorHint" TEXT,

    CONSTRAINT "IngestRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "emailVerified" TIMESTAMPTZ(3),
    "image" TEXT,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "sessionToken" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL
);

-- CreateTable
CREATE TABLE "WorkerBeat" (
    "workerId" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "beatAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkerBeat_pkey" PRIMARY KEY ("workerId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Repository_slug_key" ON "Repository"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Repository_source_key" ON "Repository"("source");

-- CreateIndex
CREATE UNIQUE INDEX "Identity_email_name_key" ON "Identity"("email", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Commit_repositoryId_sha_key" ON "Commit"("repositoryId", "sha");

-- CreateIndex
CREATE UNIQUE INDEX "Change_repositoryId_sha_key" ON "Change"("repositoryId", "sha");

-- CreateIndex
CREATE INDEX "ChangeLines_repositoryId_day_idx" ON "ChangeLines"("repositoryId", "day");

-- CreateIndex
CREATE INDEX "ChangeLines_landedAt_repositoryId_changeOrdinal_idx" ON "ChangeLines"("landedAt" DESC, "repositoryId", "changeOrdinal" DESC);

-- CreateIndex
CREATE INDEX "ChangeLines_added_repositoryId_changeOrdinal_idx" ON "ChangeLines"("added" DESC, "repositoryId", "changeOrdinal" DESC);

-- CreateIndex
CREATE INDEX "IngestRun_repositoryId_id_idx" ON "IngestRun"("repositoryId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Account_provider_providerAccountId_key" ON "Account"("provider", "providerAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_sessionToken_key" ON "Session"("sessionToken");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_token_key" ON "VerificationToken"("token");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_identifier_token_key" ON "VerificationToken"("identifier", "token");

-- AddForeignKey
ALTER TABLE "IngestRun" ADD CONSTRAINT "IngestRun_repositoryId_fkey" FOREIGN KEY ("repositoryId") REFERENCES "Repository"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here: what schema.prisma cannot say.

-- The sum rule: nothing that git counts is lost between the verdicts.
ALTER TABLE "ChangeLines" ADD CONSTRAINT "ChangeLines_sum" CHECK (
  "added" = "leftOut" + "bot" + "proven" + "declared" + "unknown" + "human" AND "human" = "humanEvidence" + "humanPolicy");
ALTER TABLE "DayTotals" ADD CONSTRAINT "DayTotals_sum" CHECK (
  "added" = "leftOut" + "bot" + "proven" + "declared" + "unknown" + "humanEvidence" + "humanPolicy");
ALTER TABLE "FileChange" ADD CONSTRAINT "FileChange_counts" CHECK ("added" >= "effective" AND "effective" >= 0 AND "deleted" >= 0);
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_words" CHECK (
  "verdict" IN ('proven', 'declared', 'unknown', 'human', 'bot') AND "basis" IN ('evidence', 'policy', 'none'));
ALTER TABLE "ChangeLines" ADD CONSTRAINT "ChangeLines_words" CHECK (
  "verdict" IN ('ai', 'human', 'mixed', 'unknown', 'bot') AND "basis" IN ('evidence', 'policy', 'none'));
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_single" CHECK ("id" = 1);

-- Sorting the list of changes by AI share.
CREATE INDEX "ChangeLines_share" ON "ChangeLines" (
  ((("proven" + "declared")::float8 / nullif("added" - "leftOut" - "bot", 0))) DESC NULLS LAST, "repositoryId", "changeOrdinal" DESC);

-- The only row there is.
INSERT INTO "Organisation" ("id") VALUES (1);

-- Rows that are updated while a repository is read keep room beside them.
ALTER TABLE "Repository" SET (fillfactor = 50);
ALTER TABLE "IngestRun" SET (fillfactor = 50);
