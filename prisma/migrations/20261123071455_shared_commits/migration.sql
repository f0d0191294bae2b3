-- CreateIndex
CREATE INDEX "Commit_sha_idx" ON "Commit" USING HASH ("sha");

-- Commits that another repository counts: few, and asked for by every page of a repository. By hand: Prisma's schema knows no partial index.
CREATE INDEX "Judgement_elsewhere" ON "Judgement" ("repositoryId", "commitOrdinal") WHERE "verdict" = 'leftOut';

ALTER TABLE "Judgement" DROP CONSTRAINT "Judgement_words";
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_words" CHECK (
  "verdict" IN ('proven', 'declared', 'unknown', 'human', 'bot') AND "basis" IN ('evidence', 'policy', 'none') OR "verdict" = 'leftOut' AND "basis" = 'elsewhere' AND "agent" IS NULL);
