import { z } from "zod";
import type { AuthorizedRepositoryId } from "@/lib/core/report/authorizedRepositoryId";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { unpackFacts } from "../ledger/packFacts";
import { authorizeDetails } from "./authorizeDetails";
import { type LineGroup, readCommitGroups } from "./commitGroups";
import { readRows } from "./readRows";

const rowSchema = z.object({
  ordinal: z.number(), changeOrdinal: z.number(), email: z.string(), facts: z.instanceof(Uint8Array), change: z.string(), title: z.string(), day: z.string(), bulk: z.boolean(),
  added: z.number(), leftOut: z.number(), bot: z.number(), proven: z.number(), declared: z.number(),
});

const partSchema = z.object({ path: z.string(), lines: z.number(), verdict: z.enum(["proven", "declared", "unknown", "human", "bot", "leftOut"]), isElsewhere: z.boolean() });

/** Counted lines of one file, judged alike. */
export type CorrectedFile = Readonly<z.infer<typeof partSchema>>;

/** Lines that somebody corrects, and the change that they are part of, in lines. */
export interface CorrectionTarget {
  /** All lines of the origin that nobody spoke of apart, with what was ever said of it. */
  readonly group: LineGroup;
  /** What the origin brought to each file that is counted, by path: those that somebody spoke of apart too. */
  readonly files: readonly CorrectedFile[];
  /** Of the commit, as .mailmap has it. */
  readonly authorEmail: string;
  readonly message: string;
  /** Its full sha, title and day of landing. */
  readonly change: { readonly sha: string; readonly title: string; readonly day: string; readonly n: number; readonly ai: number };
}

async function readFiles(db: Database, repositoryId: AuthorizedRepositoryId, { ordinal, changeOrdinal }: { readonly ordinal: number; readonly changeOrdinal: number }, place: number): Promise<readonly CorrectedFile[]> {
  return await readRows(db, partSchema, Prisma.sql`
    SELECT p."path", sum(f."added")::float8 AS lines, j."verdict", j."basis" = 'elsewhere' AS "isElsewhere" FROM "FileChange" f
    LEFT JOIN "LineWriter" w ON w."repositoryId" = ${repositoryId} AND w."id" = f."originOrdinal"
    JOIN "FilePath" p ON p."repositoryId" = ${repositoryId} AND p."id" = f."pathId" AND p."leftOutReason" IS NULL JOIN "Judgement" j ON j."repositoryId" = ${repositoryId} AND j."commitOrdinal" = f."originOrdinal"
    WHERE f."repositoryId" = ${repositoryId} AND f."changeOrdinal" = ${changeOrdinal} AND f."added" > 0 AND coalesce(w."commitOrdinal", f."originOrdinal") = ${ordinal} AND coalesce(w."splitOf", w."place", -1) = ${place}
    GROUP BY p."path", j."verdict", j."basis" ORDER BY 1, 3`);
}

/** One line group by slug, full sha of its commit and place. What the reader may not see, and what is not there, is `not-found`; in works-council mode `restricted`. */
export async function correctionTarget(db: Database, scope: VisibleScope, slug: string, sha: string, place: number): Promise<CorrectionTarget> {
  const repositoryId = await authorizeDetails(db, scope, slug);
  const missing = new AppError("not-found", "There are no such lines.", { hint: "They may have another name, or you may not see them." });
  if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)) throw missing;
  const [row] = await readRows(db, rowSchema, Prisma.sql`
    SELECT c."ordinal", c."changeOrdinal", i."email", c."facts", encode(h."sha", 'hex') AS change, h."title", l."day"::text AS day, l."bulk", l."added", l."leftOut", l."bot", l."proven", l."declared"
    FROM "Commit" c JOIN "Identity" i ON i."id" = c."authorId" JOIN "Change" h ON h."repositoryId" = c."repositoryId" AND h."ordinal" = c."changeOrdinal"
    JOIN "ChangeLines" l ON l."repositoryId" = c."repositoryId" AND l."changeOrdinal" = c."changeOrdinal" WHERE c."repositoryId" = ${repositoryId} AND c."sha" = ${Buffer.from(sha, "hex")}`);
  const groups = row === undefined ? [] : await readCommitGroups(db, repositoryId, { first: row.ordinal, last: row.ordinal });
  const group = groups.find((each) => each.place === place && each.path === null);
  if (row === undefined || group === undefined) throw missing;
  const { change, title, day, added, leftOut, bot, proven, declared } = row;
  const files = await readFiles(db, repositoryId, row, place);
  return { group, files, authorEmail: row.email, message: unpackFacts(row.facts).message, change: { sha: change, title, day, n: added - leftOut - bot, ai: proven + declared } };
}
