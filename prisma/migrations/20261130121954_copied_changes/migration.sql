-- AlterTable
ALTER TABLE "Change" ADD COLUMN     "patchKey" BYTEA;

-- CreateIndex
CREATE INDEX "Change_patchKey_idx" ON "Change" USING HASH ("patchKey");
