-- AlterTable
ALTER TABLE "PersonStatement" ADD COLUMN     "deed" TEXT;
UPDATE "PersonStatement" SET "deed" = 'statement ' || "id";
ALTER TABLE "PersonStatement" ALTER COLUMN "deed" SET NOT NULL;

-- CreateTable
CREATE TABLE "PersonProposal" (
    "oneId" INTEGER NOT NULL,
    "otherId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "PersonProposal_pkey" PRIMARY KEY ("oneId","otherId")
);

-- CreateIndex
CREATE INDEX "PersonProposal_otherId_idx" ON "PersonProposal"("otherId");

-- CreateIndex
CREATE INDEX "PersonStatement_deed_idx" ON "PersonStatement"("deed");

-- CreateIndex
CREATE INDEX "Commit_authorId_repositoryId_authoredAt_idx" ON "Commit"("authorId", "repositoryId", "authoredAt");
