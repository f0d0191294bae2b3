-- AlterTable
ALTER TABLE "Repository" ADD COLUMN     "recordsAt" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "LineRecord" (
    "repositoryId" INTEGER NOT NULL,
    "commitOrdinal" INTEGER NOT NULL,
    "objectId" BYTEA NOT NULL,

    CONSTRAINT "LineRecord_pkey" PRIMARY KEY ("repositoryId","commitOrdinal")
);

-- CreateTable
CREATE TABLE "LineWriter" (
    "repositoryId" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "commitOrdinal" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "agent" TEXT,
    "model" TEXT,
    "session" TEXT NOT NULL,

    CONSTRAINT "LineWriter_pkey" PRIMARY KEY ("repositoryId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "LineWriter_repositoryId_commitOrdinal_place_key" ON "LineWriter"("repositoryId", "commitOrdinal", "place");
