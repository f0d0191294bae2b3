import { z } from "zod";
import { changeClasses } from "@/lib/core/fix/changeClass";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { authorizeDetails } from "./authorizeDetails";
import { readRows } from "./readRows";

const rowSchema = z.object({ title: z.string(), class: z.enum(changeClasses).nullable(), rule: z.string().nullable(), quote: z.string().nullable(), isSure: z.boolean().nullable(), severity: z.string().nullable(), units: z.array(z.string()).nullable(), week: z.string().nullable(), inWeek: z.number() });
const saidSchema = z.object({ id: z.number(), says: z.enum(changeClasses), reason: z.string(), madeBy: z.string(), name: z.string().nullable(), madeAt: z.date(), endedAt: z.date().nullable() });

/** What a change is, why, and what members said of it. */
export interface ChangeClassDetail {
  readonly title: string;
  /** Null until it was classed. */
  readonly class: (typeof changeClasses)[number] | null;
  readonly rule: string;
  readonly quote: string;
  readonly isSure: boolean;
  readonly severity: string;
  /** Monday of its week, and how many fixes of the repository landed in it. */
  readonly week: string | null;
  readonly inWeek: number;
  /** The newest first. */
  readonly said: readonly z.infer<typeof saidSchema>[];
}

/** The class of one change by the slug of its repository and its full sha. What the reader may not see is `not-found`. */
export async function changeClass(db: Database, scope: VisibleScope, slug: string, sha: string): Promise<ChangeClassDetail> {
  const repositoryId = await authorizeDetails(db, scope, slug);
  const bytes = /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha) ? Buffer.from(sha, "hex") : Buffer.alloc(0);
  const [[row], said] = await Promise.all([
    readRows(db, rowSchema, Prisma.sql`
      SELECT h."title", c."class", c."rule", c."quote", c."isSure", c."severity", c."units", date_trunc('week', l."day"::timestamp)::date::text AS week,
        (SELECT count(*)::float8 FROM "Fix" f WHERE f."repositoryId" = ${repositoryId} AND f."verdict" <> 'bot' AND f."day" BETWEEN date_trunc('week', l."day"::timestamp)::date AND date_trunc('week', l."day"::timestamp)::date + 6) AS "inWeek"
      FROM "Change" h LEFT JOIN "ChangeClass" c ON c."repositoryId" = h."repositoryId" AND c."changeOrdinal" = h."ordinal" LEFT JOIN "ChangeLines" l ON l."repositoryId" = h."repositoryId" AND l."changeOrdinal" = h."ordinal"
      WHERE h."repositoryId" = ${repositoryId} AND h."sha" = ${bytes}`),
    readRows(db, saidSchema, Prisma.sql`SELECT c."id", c."says", c."reason", c."madeBy", u."name", c."madeAt", c."endedAt" FROM "FixCorrection" c LEFT JOIN "User" u ON u."id" = c."madeBy" WHERE c."sha" = ${bytes} ORDER BY c."id" DESC`),
  ]);
  if (row === undefined) throw new AppError("not-found", "There is no such change or file.", { hint: "It may have another name, or you may not see it." });
  return { title: row.title, class: row.class, rule: row.rule ?? "none", quote: row.quote ?? "", isSure: row.isSure ?? true, severity: row.severity ?? "", week: row.week, inWeek: row.inWeek, said };
}
