-- CreateTable
CREATE TABLE "DigestSubscription" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "filter" TEXT NOT NULL DEFAULT '',
    "rhythm" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "hour" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "pausedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "nextDueAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DigestSubscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DigestRecipient" (
    "id" SERIAL NOT NULL,
    "subscriptionId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "userId" TEXT,
    "state" TEXT NOT NULL,
    "addedBy" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "stoppedAt" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "DigestRecipient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DigestDelivery" (
    "id" SERIAL NOT NULL,
    "subscriptionId" INTEGER NOT NULL,
    "recipientId" INTEGER NOT NULL,
    "dueKey" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL,
    "claim" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "messageId" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "published" JSONB,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DigestDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DigestSubscription_nextDueAt_idx" ON "DigestSubscription"("nextDueAt");

-- CreateIndex
CREATE UNIQUE INDEX "DigestRecipient_subscriptionId_kind_address_key" ON "DigestRecipient"("subscriptionId", "kind", "address");

-- CreateIndex
CREATE INDEX "DigestDelivery_state_nextTryAt_idx" ON "DigestDelivery"("state", "nextTryAt");

-- CreateIndex
CREATE INDEX "DigestDelivery_subscriptionId_dueAt_idx" ON "DigestDelivery"("subscriptionId", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "DigestDelivery_recipientId_dueKey_key" ON "DigestDelivery"("recipientId", "dueKey");
