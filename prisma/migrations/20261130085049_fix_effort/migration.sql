-- AlterTable
ALTER TABLE "Fix" ADD COLUMN     "effortDays" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "WeekEffort" (
    "repositoryId" INTEGER NOT NULL,
    "week" DATE NOT NULL,
    "identityId" INTEGER NOT NULL,
    "days" INTEGER NOT NULL,

    CONSTRAINT "WeekEffort_pkey" PRIMARY KEY ("repositoryId","week","identityId")
);
