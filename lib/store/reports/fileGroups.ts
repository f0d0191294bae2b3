import { z } from "zod";
import type { AuthorizedRepositoryId } from "@/lib/core/report/authorizedRepositoryId";
import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { Prisma } from "../generated/client";
import { liveState } from "../ledger/liveState";
import { authorizeDetails } from "./authorizeDetails";
import { type FileOrigin, readOrigins } from "./fileOrigins";
import { originKey } from "./originKey";
import { readRows } from "./readRows";

/** Neighbouring lines of one commit that one change landed. Lines are counted from 1. */
export interface LineGroup {
  readonly first: number;
  readonly last: number;
  /** Of the commit that wrote them. */
  readonly origin: number;
  /** Of the change that landed them. */
  readonly change: number;
  /** True where no diff shows the lines (the file was binary before). */
  readonly unwalked: boolean;
}

export type FileGroupsRow = Readonly<{ firstLine: number; lastLine: number; lines: number; verdict: string; agent: string | null; model: string | null; commit: string; authoredDay: string; change: string; landedDay: string }>;

/** Who wrote every line of a file that stands, as of `sha`. */
export interface FileGroups {
  readonly repositoryId: AuthorizedRepositoryId;
  /** Full sha of the newest change that the owners hold: the text must be read from it. */
  readonly sha: string;
  readonly source: string;
  readonly webUrl: string | null;
  readonly lines: number;
  readonly leftOutReason: string | null;
  readonly groups: readonly LineGroup[];
  /** By `origin` and `change` of a group. */
  readonly origins: ReadonlyMap<string, FileOrigin>;
  readonly report: Report<FileGroupsRow>;
}

const fileSchema = z.object({ pathId: z.number(), source: z.string(), webUrl: z.string().nullable(), sha: z.string(), lines: z.number(), leftOutReason: z.string().nullable() });
const runSchema = z.object({ lines: z.number(), origin: z.number(), change: z.number(), unwalked: z.boolean() });

const text = (id: string, title: string, unit: ReportColumn["unit"] = "text"): ReportColumn => ({ id, title, unit, metric: null });
const columns: readonly ReportColumn[] = [
  text("firstLine", "First line"), text("lastLine", "Last line"), { id: "lines", title: "Lines", unit: "lines", metric: "survivingLines" }, text("verdict", "Verdict"), text("agent", "Agent"), text("model", "Model"),
  text("commit", "Commit that wrote them", "sha"), text("authoredDay", "Written", "day"), text("change", "Change that landed them", "sha"), text("landedDay", "Landed", "day"),
];

async function findFile(db: Database, repositoryId: AuthorizedRepositoryId, path: string) {
  const [found] = await readRows(db, fileSchema, Prisma.sql`
    SELECT p."id" AS "pathId", r."source", r."webUrl", encode(c."sha", 'hex') AS sha, o."lines", p."leftOutReason"
    FROM "Repository" r JOIN "FilePath" p ON p."repositoryId" = r."id" AND p."path" = ${path}
    JOIN "FileOwnership" o ON o."repositoryId" = r."id" AND o."checkpoint" = ${liveState} AND o."pathId" = p."id"
    JOIN "Change" c ON c."repositoryId" = r."id" AND c."ordinal" = r."changeCount" - 1 WHERE r."id" = ${repositoryId}`);
  if (found === undefined) throw new AppError("not-found", "There is no such change or file.", { hint: "It may have another name, or you may not see it." });
  return found;
}

function readRuns(db: Database, repositoryId: AuthorizedRepositoryId, pathId: number) {
  return readRows(db, runSchema, Prisma.sql`
    WITH run AS (
      SELECT r.place, r.lines, r.birth FROM "FileOwnership" o CROSS JOIN LATERAL unnest(o."runLines", o."runBirths") WITH ORDINALITY AS r(lines, birth, place)
      WHERE o."repositoryId" = ${repositoryId} AND o."checkpoint" = ${liveState} AND o."pathId" = ${pathId}
    ), bearer AS (
      SELECT b.birth, l."changeOrdinal" AS change, l."bornOrigins"[b.birth - l."firstBirth" + 1] AS origin, coalesce(b.birth - l."firstBirth" = ANY(l."unwalked"), false) AS unwalked
      FROM (SELECT DISTINCT birth FROM run) b CROSS JOIN LATERAL (
        SELECT * FROM "ChangeLives" l WHERE l."repositoryId" = ${repositoryId} AND l."firstBirth" <= b.birth AND l."bornLines" IS NOT NULL ORDER BY l."firstBirth" DESC LIMIT 1) l
    )
    SELECT run.lines, bearer.origin, bearer.change, bearer.unwalked FROM run JOIN bearer USING (birth) ORDER BY run.place`);
}

function groupsOf(runs: readonly z.infer<typeof runSchema>[]): LineGroup[] {
  const groups: LineGroup[] = [];
  let line = 1;
  for (const { lines, origin, change, unwalked } of runs) {
    const before = groups.at(-1);
    const last = line + lines - 1;
    if (before !== undefined && before.origin === origin && before.change === change && before.unwalked === unwalked) groups[groups.length - 1] = { ...before, last };
    else groups.push({ first: line, last, origin, change, unwalked });
    line = last + 1;
  }
  return groups;
}

/** The line groups of a file with the commit and change behind each. What the reader may not see, or does not stand, is `not-found`. */
export async function fileGroups(db: Database, scope: VisibleScope, slug: string, path: string): Promise<FileGroups> {
  const repositoryId = await authorizeDetails(db, scope, slug);
  const { pathId, ...file } = await findFile(db, repositoryId, path);
  const groups = groupsOf(await readRuns(db, repositoryId, pathId));
  const origins = await readOrigins(db, repositoryId, groups);
  const rows = groups.flatMap(({ first, last, ...group }): FileGroupsRow[] => {
    const found = origins.get(originKey(group));
    return found === undefined ? [] : [{
      firstLine: first, lastLine: last, lines: last - first + 1, verdict: file.leftOutReason === null && !group.unwalked ? found.verdict : "leftOut", agent: found.agent, model: found.modelId,
      commit: found.sha, authoredDay: found.authoredAt.slice(0, 10), change: found.changeSha, landedDay: found.landedAt.slice(0, 10),
    }];
  });
  return { ...file, repositoryId, groups, origins, report: { id: "fileGroups", title: `Who wrote the lines of ${path}`, columns, rows, n: file.lines, coverage: null, totalRows: rows.length, notes: [`As of ${file.sha}. Days are those of UTC.`] } };
}
