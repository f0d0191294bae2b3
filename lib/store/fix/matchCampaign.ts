import { z } from "zod";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";
import { storeError } from "../storeError";
import { campaignMatches } from "./campaignMatches";
import type { CampaignDraft } from "./campaigns";

const countSchema = z.object({ unit: z.string(), verdict: z.string() });
const columns = `"id", "titlePattern", "pathPattern", "label", "startsOn", "endsOn", "endedAt"`;

/** A statement with $n as bound values. */
const bound = (statement: string, values: readonly unknown[]): Prisma.Sql => {
  const parts = statement.split(/\$(\d)/);
  return Prisma.sql(parts.filter((_, at) => at % 2 === 0), ...parts.filter((_, at) => at % 2 === 1).map((number) => values[Number(number) - 1]));
};

/** Finds what a campaign takes in, in every repository, in place of what stood there. */
export async function matchCampaign(db: Database, campaignId: number): Promise<void> {
  const repositories = await db.repository.findMany({ select: { id: true } }).catch((cause: unknown) => { throw storeError(cause); });
  await db.$transaction([
    db.campaignFix.deleteMany({ where: { campaignId } }),
    ...repositories.map(({ id }) => db.$executeRaw(bound(`INSERT INTO "CampaignFix" ("repositoryId", "campaignId", "unit") SELECT $1, m."id", m."unit" FROM (${campaignMatches(`(SELECT ${columns} FROM "Campaign" WHERE "id" = $2)`, "TRUE")}) m`, [id, campaignId]))),
  ]).catch((cause: unknown) => { throw storeError(cause); });
}

/** How many fixes a campaign would take in, of the repositories with these ids, by AI and in all; nothing is stored. */
export async function previewCampaign(db: Database, repositories: readonly number[], draft: CampaignDraft): Promise<{ readonly fixes: number; readonly ai: number }> {
  let [fixes, ai] = [0, 0];
  for (const id of repositories) {
    const source = `(SELECT 0 AS "id", $2::text AS "titlePattern", $3::text AS "pathPattern", $4::text AS "label", $5::date AS "startsOn", $6::date AS "endsOn", NULL::timestamptz AS "endedAt")`;
    const found = await readRows(db, countSchema, bound(`SELECT m."unit", f."verdict" FROM (${campaignMatches(source, `f."verdict" <> 'bot'`)}) m JOIN "Fix" f ON f."repositoryId" = $1 AND f."unit" = m."unit"`, [id, draft.titlePattern, draft.pathPattern, draft.label, draft.startsOn, draft.endsOn]));
    fixes += found.length;
    ai += found.filter(({ verdict }) => verdict === "ai").length;
  }
  return { fixes, ai };
}
