-- CreateTable
CREATE TABLE "EvidenceConflict" (
    "repositoryId" INTEGER NOT NULL,
    "commitOrdinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "one" TEXT NOT NULL,
    "other" TEXT NOT NULL,
    "changeOrdinal" INTEGER NOT NULL DEFAULT -1,
    "day" DATE,
    "bulk" BOOLEAN NOT NULL DEFAULT false,
    "lines" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "EvidenceConflict_pkey" PRIMARY KEY ("repositoryId","commitOrdinal","place","kind","other")
);

-- CreateTable
CREATE TABLE "Rejudgement" (
    "id" SERIAL NOT NULL,
    "repositoryId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "cause" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "countedBefore" BIGINT NOT NULL,
    "provenBefore" BIGINT NOT NULL,
    "declaredBefore" BIGINT NOT NULL,
    "unknownBefore" BIGINT NOT NULL,
    "countedAfter" BIGINT NOT NULL,
    "provenAfter" BIGINT NOT NULL,
    "declaredAfter" BIGINT NOT NULL,
    "unknownAfter" BIGINT NOT NULL,

    CONSTRAINT "Rejudgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RejudgedVerdict" (
    "repositoryId" INTEGER NOT NULL,
    "rejudgementId" INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "commits" INTEGER NOT NULL,
    "lines" BIGINT NOT NULL,

    CONSTRAINT "RejudgedVerdict_pkey" PRIMARY KEY ("repositoryId","rejudgementId","before","after")
);

-- CreateTable
CREATE TABLE "RejudgedExample" (
    "repositoryId" INTEGER NOT NULL,
    "rejudgementId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "sha" BYTEA NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "agentBefore" TEXT,
    "agentAfter" TEXT,

    CONSTRAINT "RejudgedExample_pkey" PRIMARY KEY ("repositoryId","rejudgementId","position")
);

-- CreateIndex
CREATE INDEX "Rejudgement_repositoryId_id_idx" ON "Rejudgement"("repositoryId", "id");

-- CreateIndex
CREATE INDEX "Rejudgement_at_idx" ON "Rejudgement"("at");
