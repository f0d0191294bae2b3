-- AlterTable
ALTER TABLE "ExportSchedule" ADD COLUMN     "lastFailed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "pausedAt" TIMESTAMPTZ(3);
