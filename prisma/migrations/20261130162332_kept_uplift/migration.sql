-- CreateTable
CREATE TABLE "KeptUplift" (
    "key" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" JSONB NOT NULL,

    CONSTRAINT "KeptUplift_pkey" PRIMARY KEY ("key")
);
