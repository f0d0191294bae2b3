-- CreateTable
CREATE TABLE "Correction" (
    "id" SERIAL NOT NULL,
    "sha" BYTEA NOT NULL,
    "place" INTEGER NOT NULL DEFAULT -1,
    "says" TEXT NOT NULL,
    "agent" TEXT,
    "model" TEXT,
    "reason" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "madeAs" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "standsSince" TIMESTAMPTZ(3),
    "agreedBy" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Correction_sha_idx" ON "Correction"("sha");

-- A person may say that lines were generated, which leaves them out; and only these words are corrections.
ALTER TABLE "Judgement" DROP CONSTRAINT "Judgement_words";
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_words" CHECK (
  "verdict" IN ('proven', 'declared', 'unknown', 'human', 'bot') AND "basis" IN ('evidence', 'policy', 'none') OR "verdict" = 'leftOut' AND "basis" IN ('elsewhere', 'generated') AND "agent" IS NULL);
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_words" CHECK (
  ("says" = 'agent') = ("agent" IS NOT NULL) AND "says" IN ('agent', 'people', 'generated', 'unknown') AND "madeAs" IN ('author', 'initiator', 'owner', 'lead') AND "reason" <> '' AND ("model" IS NULL OR "says" = 'agent'));
