-- CreateTable
CREATE TABLE "IdentityClaim" (
    "userId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdentityClaim_pkey" PRIMARY KEY ("userId","email")
);

-- CreateTable
CREATE TABLE "Objection" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredBy" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Erasure" (
    "id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "addresses" TEXT[],
    "accounts" TEXT[],
    "requestedBy" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tombstone" (
    "kind" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "erasureId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "Tombstone_pkey" PRIMARY KEY ("kind","hash")
);

-- CreateIndex
CREATE INDEX "Objection_userId_idx" ON "Objection"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Erasure_label_key" ON "Erasure"("label");

-- AddForeignKey
ALTER TABLE "IdentityClaim" ADD CONSTRAINT "IdentityClaim_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tombstone" ADD CONSTRAINT "Tombstone_erasureId_fkey" FOREIGN KEY ("erasureId") REFERENCES "Erasure"("id") ON DELETE CASCADE ON UPDATE CASCADE;
