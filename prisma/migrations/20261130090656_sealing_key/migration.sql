-- CreateTable
CREATE TABLE "SealingKey" (
    "keyId" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SealingKey_pkey" PRIMARY KEY ("keyId")
);
