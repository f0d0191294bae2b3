-- CreateTable
CREATE TABLE "SessionEdit" (
    "id" TEXT NOT NULL,
    "session" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "model" TEXT,
    "remote" TEXT,
    "repositoryId" INTEGER,
    "file" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "lines" BYTEA NOT NULL,
    "sentBy" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SessionEdit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SessionEdit_repositoryId_idx" ON "SessionEdit"("repositoryId");

-- CreateIndex
CREATE INDEX "SessionEdit_remote_idx" ON "SessionEdit"("remote");
