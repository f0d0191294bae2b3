-- AlterTable
ALTER TABLE "LineWriter" ADD COLUMN     "pathId" INTEGER,
ADD COLUMN     "splitOf" INTEGER;

-- AlterTable
ALTER TABLE "Correction" ADD COLUMN     "path" TEXT;
