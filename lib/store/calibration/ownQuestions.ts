import { z } from "zod";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { readRows } from "../reports/readRows";
import { visibleIds } from "../reports/visibleIds";
import { storeError } from "../storeError";

const rowSchema = z.object({ round: z.number(), repository: z.number(), slug: z.string(), name: z.string(), sha: z.string(), title: z.string(), landedAt: z.date(), lines: z.number() });

export type OwnQuestion = Readonly<z.infer<typeof rowSchema>>;

/** The person behind an identity, or the identity itself: questions go to a person, whichever address was used. */
const mine = (identities: readonly number[]): Prisma.Sql => Prisma.sql`(q."identityId" = ANY(${[...identities]}::int[]) OR i."personId" IN (SELECT "personId" FROM "Identity" WHERE "id" = ANY(${[...identities]}::int[]) AND "personId" IS NOT NULL))`;

/** Questions to whom these identities are, that are open and about changes whose details the reader may see. */
async function list(db: Database, scope: VisibleScope, identities: readonly number[]): Promise<readonly OwnQuestion[]> {
  if (identities.length === 0) return [];
  return await readRows(db, rowSchema, Prisma.sql`
    SELECT q."roundId" AS round, q."repositoryId" AS repository, r."slug", r."name", encode(q."sha", 'hex') AS sha, h."title", h."landedAt", q."lines"
    FROM "CalibrationQuestion" q JOIN "CalibrationRound" o ON o."id" = q."roundId" AND o."closedAt" IS NULL JOIN "Identity" i ON i."id" = q."identityId"
    JOIN "Repository" r ON r."id" = q."repositoryId" JOIN "Change" h ON h."repositoryId" = q."repositoryId" AND h."sha" = q."sha"
    WHERE q."answer" IS NULL AND ${mine(identities)} AND ${visibleIds(scope, "details", Prisma.sql`q."repositoryId"`)} ORDER BY h."landedAt" DESC, 5 LIMIT 100`);
}

/** Takes an answer. Throws `not-found` where no such question is open to these identities. */
async function answer(db: Database, scope: VisibleScope, identities: readonly number[], given: { readonly round: number; readonly repository: number; readonly sha: string; readonly answer: "agent" | "person" | "unsure"; readonly agent: string | null }, { actor, now }: { readonly actor: string; readonly now: Date }): Promise<void> {
  const open = (await list(db, scope, identities)).find(({ round, repository, sha }) => round === given.round && repository === given.repository && sha === given.sha);
  if (open === undefined) throw new AppError("not-found", "This question is not open any more.", { hint: "Load the page again to see what is." });
  await db.calibrationQuestion.update({
    where: { roundId_repositoryId_sha: { roundId: given.round, repositoryId: given.repository, sha: new Uint8Array(Buffer.from(given.sha, "hex")) } }, data: { answer: given.answer, agent: given.agent, answeredBy: actor, answeredAt: now },
  }).catch((cause: unknown) => { throw storeError(cause); });
}

export const ownQuestions = { list, answer };
