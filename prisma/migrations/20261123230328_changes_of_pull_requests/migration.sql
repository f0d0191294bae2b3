-- CreateTable
CREATE TABLE "ChangePull" (
    "repositoryId" INTEGER NOT NULL,
    "changeOrdinal" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    "judgedBy" TEXT NOT NULL,

    CONSTRAINT "ChangePull_pkey" PRIMARY KEY ("repositoryId","changeOrdinal")
);

-- CreateIndex
CREATE INDEX "ChangePull_repositoryId_number_idx" ON "ChangePull"("repositoryId", "number");
