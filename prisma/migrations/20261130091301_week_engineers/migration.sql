-- AlterTable
ALTER TABLE "WeekEngineers" DROP COLUMN "fixes";

-- DropTable
DROP TABLE "WeekCommits";
