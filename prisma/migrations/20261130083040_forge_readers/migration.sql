-- AlterEnum
ALTER TYPE "Audience" ADD VALUE 'forge';

-- CreateTable
CREATE TABLE "ForgeReaders" (
    "forgeId" INTEGER NOT NULL,
    "externalId" TEXT NOT NULL,
    "isPublic" BOOLEAN NOT NULL DEFAULT false,
    "accounts" TEXT[],
    "checkedAt" TIMESTAMPTZ(3),
    "errorMessage" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ForgeReaders_pkey" PRIMARY KEY ("forgeId","externalId")
);
