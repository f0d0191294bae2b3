-- CreateTable
CREATE TABLE "UnknownSignature" (
    "repositoryId" INTEGER NOT NULL,
    "commitOrdinal" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "looksLike" TEXT NOT NULL,
    "changeOrdinal" INTEGER NOT NULL DEFAULT -1,
    "day" DATE,
    "bulk" BOOLEAN NOT NULL DEFAULT false,
    "lines" BIGINT NOT NULL DEFAULT 0,
    "unknownLines" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "UnknownSignature_pkey" PRIMARY KEY ("repositoryId","commitOrdinal","position")
);

-- CreateTable
CREATE TABLE "DayEvidence" (
    "repositoryId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "rule" TEXT NOT NULL,
    "strength" CHAR(1) NOT NULL,
    "agent" TEXT NOT NULL,
    "bulk" BOOLEAN NOT NULL,
    "commits" INTEGER NOT NULL,
    "lines" BIGINT NOT NULL,
    "botLines" BIGINT NOT NULL,
    "exampleChange" INTEGER NOT NULL,

    CONSTRAINT "DayEvidence_pkey" PRIMARY KEY ("repositoryId","day","rule","strength","agent","bulk")
);
