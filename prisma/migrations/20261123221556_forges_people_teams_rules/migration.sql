-- CreateEnum
CREATE TYPE "PersonKind" AS ENUM ('person', 'agent', 'bot');

-- CreateEnum
CREATE TYPE "TeamSource" AS ENUM ('page', 'file', 'github', 'gitlab', 'codeowners');

-- CreateEnum
CREATE TYPE "ForgeKind" AS ENUM ('github', 'gitlab', 'files');

-- CreateEnum
CREATE TYPE "AccountKind" AS ENUM ('user', 'bot', 'organisation', 'unknown');

-- AlterTable
ALTER TABLE "Repository" ADD COLUMN     "policy" "Policy",
ADD COLUMN     "policySince" DATE;

-- AlterTable
ALTER TABLE "Identity" ADD COLUMN     "personId" INTEGER;

-- CreateTable
CREATE TABLE "Person" (
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "PersonKind" NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonStatement" (
    "id" SERIAL NOT NULL,
    "oneId" INTEGER NOT NULL,
    "otherId" INTEGER NOT NULL,
    "same" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,

    CONSTRAINT "PersonStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Team" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parentId" INTEGER,
    "source" "TeamSource" NOT NULL DEFAULT 'page',
    "forgeId" INTEGER,
    "externalId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" SERIAL NOT NULL,
    "teamId" INTEGER NOT NULL,
    "identityId" INTEGER NOT NULL,
    "from" DATE,
    "until" DATE,
    "source" "TeamSource" NOT NULL DEFAULT 'page',
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Forge" (
    "id" SERIAL NOT NULL,
    "kind" "ForgeKind" NOT NULL,
    "name" TEXT NOT NULL,
    "apiUrl" TEXT NOT NULL DEFAULT '',
    "webUrl" TEXT NOT NULL DEFAULT '',
    "chosen" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "syncedAt" TIMESTAMPTZ(3),
    "errorCode" TEXT,
    "errorMessage" TEXT,
    "errorHint" TEXT,

    CONSTRAINT "Forge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ForgeRepository" (
    "forgeId" INTEGER NOT NULL,
    "externalId" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "defaultBranch" TEXT,
    "isPrivate" BOOLEAN NOT NULL DEFAULT false,
    "isArchived" BOOLEAN NOT NULL DEFAULT false,
    "forkOf" TEXT,
    "repositoryId" INTEGER,
    "pullsUntil" TIMESTAMPTZ(3),
    "issuesUntil" TIMESTAMPTZ(3),
    "cursor" JSONB NOT NULL DEFAULT '{}',
    "syncedAt" TIMESTAMPTZ(3),
    "goneAt" TIMESTAMPTZ(3),

    CONSTRAINT "ForgeRepository_pkey" PRIMARY KEY ("forgeId","externalId")
);

-- CreateTable
CREATE TABLE "ForgeAccount" (
    "id" SERIAL NOT NULL,
    "forgeId" INTEGER NOT NULL,
    "externalId" TEXT NOT NULL,
    "login" TEXT NOT NULL,
    "kind" "AccountKind" NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "identityId" INTEGER NOT NULL,

    CONSTRAINT "ForgeAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PullRequest" (
    "repositoryId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "isDraft" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "authorId" INTEGER,
    "mergedById" INTEGER,
    "assigneeIds" INTEGER[],
    "baseBranch" TEXT NOT NULL,
    "headBranch" TEXT NOT NULL,
    "headFrom" TEXT NOT NULL DEFAULT '',
    "headSha" BYTEA,
    "mergeSha" BYTEA,
    "labels" TEXT[],
    "openedAt" TIMESTAMPTZ(0) NOT NULL,
    "readyAt" TIMESTAMPTZ(0),
    "mergedAt" TIMESTAMPTZ(0),
    "closedAt" TIMESTAMPTZ(0),
    "updatedAt" TIMESTAMPTZ(0) NOT NULL,
    "additions" INTEGER,
    "deletions" INTEGER,

    CONSTRAINT "PullRequest_pkey" PRIMARY KEY ("repositoryId","number")
);

-- CreateTable
CREATE TABLE "PullCommit" (
    "repositoryId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "sha" BYTEA NOT NULL,

    CONSTRAINT "PullCommit_pkey" PRIMARY KEY ("repositoryId","number","position")
);

-- CreateTable
CREATE TABLE "PullReview" (
    "repositoryId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "externalId" TEXT NOT NULL,
    "accountId" INTEGER,
    "state" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(0) NOT NULL,
    "sha" BYTEA,

    CONSTRAINT "PullReview_pkey" PRIMARY KEY ("repositoryId","number","externalId")
);

-- CreateTable
CREATE TABLE "PullEvent" (
    "repositoryId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "accountId" INTEGER,
    "subjectId" INTEGER,
    "at" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "PullEvent_pkey" PRIMARY KEY ("repositoryId","number","position")
);

-- CreateTable
CREATE TABLE "ForgeIssue" (
    "repositoryId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "type" TEXT NOT NULL DEFAULT '',
    "labels" TEXT[],
    "authorId" INTEGER,
    "openedAt" TIMESTAMPTZ(0) NOT NULL,
    "closedAt" TIMESTAMPTZ(0),
    "updatedAt" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "ForgeIssue_pkey" PRIMARY KEY ("repositoryId","number")
);

-- CreateTable
CREATE TABLE "PullIssue" (
    "repositoryId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "issueFullName" TEXT NOT NULL DEFAULT '',
    "issueNumber" INTEGER NOT NULL,

    CONSTRAINT "PullIssue_pkey" PRIMARY KEY ("repositoryId","number","issueFullName","issueNumber")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "forgeId" INTEGER NOT NULL,
    "delivery" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("forgeId","delivery")
);

-- CreateTable
CREATE TABLE "OrganisationRule" (
    "id" SERIAL NOT NULL,
    "switchOff" TEXT,
    "looksAt" TEXT NOT NULL DEFAULT '',
    "roles" TEXT[],
    "pattern" TEXT NOT NULL DEFAULT '',
    "agent" TEXT NOT NULL DEFAULT '',
    "strength" CHAR(1) NOT NULL DEFAULT 'D',
    "since" DATE,
    "until" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,

    CONSTRAINT "OrganisationRule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PersonStatement_oneId_idx" ON "PersonStatement"("oneId");

-- CreateIndex
CREATE INDEX "PersonStatement_otherId_idx" ON "PersonStatement"("otherId");

-- CreateIndex
CREATE UNIQUE INDEX "Team_slug_key" ON "Team"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Team_forgeId_externalId_key" ON "Team"("forgeId", "externalId");

-- CreateIndex
CREATE INDEX "Membership_teamId_idx" ON "Membership"("teamId");

-- CreateIndex
CREATE INDEX "Membership_identityId_idx" ON "Membership"("identityId");

-- CreateIndex
CREATE INDEX "ForgeRepository_repositoryId_idx" ON "ForgeRepository"("repositoryId");

-- CreateIndex
CREATE INDEX "ForgeAccount_login_idx" ON "ForgeAccount"("login");

-- CreateIndex
CREATE UNIQUE INDEX "ForgeAccount_forgeId_externalId_key" ON "ForgeAccount"("forgeId", "externalId");

-- CreateIndex
CREATE INDEX "PullRequest_repositoryId_mergeSha_idx" ON "PullRequest"("repositoryId", "mergeSha");

-- CreateIndex
CREATE INDEX "WebhookDelivery_receivedAt_idx" ON "WebhookDelivery"("receivedAt");

-- CreateIndex
CREATE INDEX "Identity_personId_idx" ON "Identity"("personId");
