import { z } from "zod";
import type { Erased } from "@/lib/core/erasure/erased";
import { eraseFacts } from "@/lib/core/erasure/eraseFacts";
import { changeTitle } from "@/lib/core/history/changeTitle";
import type { CommitFacts } from "@/lib/core/history/commitFacts";
import type { Bulk } from "../bulk";
import { packFacts } from "../ledger/packFacts";
import { plainText } from "../ledger/plainText";
import { moveAuthors } from "./moveAuthors";
import { readStoredCommits } from "./readStoredCommits";
import { Rejudged } from "./rejudged";

interface Changed {
  readonly ordinal: number;
  readonly facts: CommitFacts;
  readonly rejudged: Rejudged;
}

const quoteSchema = z.object({ ordinal: z.number(), position: z.number(), rule: z.string(), source: z.string(), quote: z.string() });
const reasonSchema = z.object({ ordinal: z.number(), reason: z.string() });

async function writeFacts(bulk: Bulk, repositoryId: number, changed: readonly Changed[]): Promise<void> {
  await bulk.execute(`UPDATE "Commit" c SET "facts" = w.facts FROM unnest($2::int[], $3::bytea[]) AS w(ordinal, facts) WHERE c."repositoryId" = $1 AND c."ordinal" = w.ordinal`,
    [repositoryId, changed.map(({ ordinal }) => ordinal), changed.map(({ facts }) => Buffer.from(packFacts(facts)))]);
  await bulk.execute(`UPDATE "Change" c SET "title" = w.title FROM unnest($2::int[], $3::text[]) AS w(ordinal, title) WHERE c."repositoryId" = $1 AND c."commitOrdinal" = w.ordinal AND c."title" <> w.title`,
    [repositoryId, changed.map(({ ordinal }) => ordinal), changed.map(({ facts }) => plainText(changeTitle(facts.message), 1000))]);
  // What a change was classed by may be quoted from these words: it is classed again behind this, or by the next reading.
  await bulk.execute(`UPDATE "ChangeClass" k SET "quote" = '', "state" = 'erased' FROM "Change" c WHERE k."repositoryId" = $1 AND c."repositoryId" = $1 AND k."changeOrdinal" = c."ordinal" AND c."commitOrdinal" = ANY($2::int[])`, [repositoryId, changed.map(({ ordinal }) => ordinal)]);
}

async function writeEvidence(bulk: Bulk, repositoryId: number, changed: readonly Changed[]): Promise<void> {
  const byOrdinal = new Map(changed.map((each) => [each.ordinal, each.rejudged]));
  const ordinals = [...byOrdinal.keys()];
  const quotes = (await bulk.query(quoteSchema, `SELECT "commitOrdinal" AS ordinal, "position", "rule", "source", "quote" FROM "Evidence" WHERE "repositoryId" = $1 AND "commitOrdinal" = ANY($2::int[])`, [repositoryId, ordinals]))
    .map((row) => ({ ...row, quote: byOrdinal.get(row.ordinal)?.quote(row) ?? row.quote }));
  await bulk.execute(`UPDATE "Evidence" e SET "quote" = w.quote FROM unnest($2::int[], $3::int[], $4::text[]) AS w(ordinal, position, quote) WHERE e."repositoryId" = $1 AND e."commitOrdinal" = w.ordinal AND e."position" = w.position AND e."quote" <> w.quote`,
    [repositoryId, quotes.map(({ ordinal }) => ordinal), quotes.map(({ position }) => position), quotes.map(({ quote }) => plainText(quote))]);
  // What looked automated may have been the person; what is left is found again when the repository is judged.
  await bulk.execute(`DELETE FROM "UnknownSignature" WHERE "repositoryId" = $1 AND "commitOrdinal" = ANY($2::int[])`, [repositoryId, ordinals]);
  const reasons = (await bulk.query(reasonSchema, `SELECT "commitOrdinal" AS ordinal, "reason" FROM "Judgement" WHERE "repositoryId" = $1 AND "commitOrdinal" = ANY($2::int[])`, [repositoryId, ordinals]))
    .map(({ ordinal, reason }) => ({ ordinal, reason: byOrdinal.get(ordinal)?.reason(reason) ?? reason }));
  await bulk.execute(`UPDATE "Judgement" j SET "reason" = w.reason FROM unnest($2::int[], $3::text[]) AS w(ordinal, reason) WHERE j."repositoryId" = $1 AND j."commitOrdinal" = w.ordinal AND j."reason" <> w.reason`,
    [repositoryId, reasons.map(({ ordinal }) => ordinal), reasons.map(({ reason }) => plainText(reason))]);
}

export interface ErasedCount {
  /** Commits that named an erased person. */
  readonly commits: number;
  /** Of these, those whose evidence was such a name: they are judged otherwise the next time. */
  readonly otherwise: number;
}

/**
 * Takes the erased out of everything that is stored of one repository: facts, titles, evidence, reasons, authors. Lines, shas and verdicts stay. One
 * transaction that locks the repository, so that no batch is written meanwhile; run again it finds nothing.
 */
export async function eraseRepository(bulk: Bulk, repositoryId: number, erased: Erased): Promise<ErasedCount> {
  return await bulk.transaction(async () => {
    await bulk.execute(`SELECT 1 FROM "Repository" WHERE "id" = $1 FOR UPDATE`, [repositoryId]);
    const count = { commits: 0, otherwise: 0 };
    for await (const stored of readStoredCommits(bulk, repositoryId)) {
      const changed = stored.flatMap(({ ordinal, facts: before }): Changed[] => {
        const facts = eraseFacts(before, erased);
        return facts === before ? [] : [{ ordinal, facts, rejudged: new Rejudged(before, facts, erased) }];
      });
      if (changed.length === 0) continue;
      await writeFacts(bulk, repositoryId, changed);
      await writeEvidence(bulk, repositoryId, changed);
      count.commits += changed.length;
      count.otherwise += changed.filter(({ rejudged }) => rejudged.isOther).length;
    }
    await moveAuthors(bulk, repositoryId, erased);
    return count;
  });
}
