-- AlterTable
ALTER TABLE "Repository" ADD COLUMN     "pullsAt" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Commit" ADD COLUMN     "squashed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Change" ADD COLUMN     "pullHead" BYTEA,
ADD COLUMN     "pullSameTree" BOOLEAN,
ADD COLUMN     "squashedCount" INTEGER NOT NULL DEFAULT 0;
