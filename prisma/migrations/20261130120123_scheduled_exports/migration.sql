-- CreateTable
CREATE TABLE "ExportSchedule" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "report" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "filter" TEXT NOT NULL DEFAULT '',
    "header" TEXT NOT NULL DEFAULT 'ids',
    "bom" BOOLEAN NOT NULL DEFAULT false,
    "notes" BOOLEAN NOT NULL DEFAULT false,
    "sidecar" BOOLEAN NOT NULL DEFAULT true,
    "target" TEXT NOT NULL,
    "rhythm" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "hour" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "nextDueAt" TIMESTAMPTZ(3) NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3),
    "lastAt" TIMESTAMPTZ(3),
    "lastNote" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ExportSchedule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ExportSchedule_name_key" ON "ExportSchedule"("name");

-- CreateIndex
CREATE INDEX "ExportSchedule_nextDueAt_idx" ON "ExportSchedule"("nextDueAt");
