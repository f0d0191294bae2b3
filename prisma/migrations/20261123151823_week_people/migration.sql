-- CreateTable
CREATE TABLE "WeekPeople" (
    "repositoryId" INTEGER NOT NULL,
    "week" DATE NOT NULL,
    "language" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "authors" INTEGER[],

    CONSTRAINT "WeekPeople_pkey" PRIMARY KEY ("repositoryId","week","language","agent")
);

-- CreateIndex
CREATE INDEX "WeekPeople_week_idx" ON "WeekPeople"("week");
