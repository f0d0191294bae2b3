import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import type { IngestRun, Prisma, Repository } from "../generated/client";
import { visibleRows } from "../reports/visibleIds";
import { storeError } from "../storeError";
import { type RepositoryPolicy, repositoryPolicyOf } from "./repositoryPolicy";

/** How far the newest run is. Instants in epoch milliseconds. */
export interface RunProgress {
  readonly id: number;
  readonly state: IngestRun["state"];
  /** What it is doing: queued, clone, list, walk, judge, done. */
  readonly phase: string;
  readonly commitsTotal: number;
  readonly commitsDone: number;
  readonly linesDone: number;
  readonly queuedAt: number;
  readonly startedAt: number | null;
  readonly heartbeatAt: number | null;
  readonly finishedAt: number | null;
  readonly error: StoredError | null;
}

export interface StoredError {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
}

/** One repository as its status page shows it to one reader. */
export interface RepositoryState {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  /** The reader may see paths, messages and names. */
  readonly hasDetails: boolean;
  /** Null, as the branch and what an error says, for who is neither an owner nor may see details. */
  readonly source: string | null;
  readonly webUrl: string | null;
  readonly defaultBranch: string | null;
  /** Full sha of the newest stored change; null, as `webUrl`, without details. */
  readonly head: string | null;
  readonly state: Repository["state"];
  readonly changeCount: number;
  readonly commitCount: number;
  readonly unreadableCount: number;
  readonly judgedWith: string | null;
  /** How unmarked lines are judged here; null: as in the organisation. */
  readonly ownPolicy: RepositoryPolicy | null;
  readonly addedAt: number;
  readonly readAt: number | null;
  readonly error: StoredError | null;
  readonly run: RunProgress | null;
}

type Row = Repository & { runs: IngestRun[] };

/** What an error says can hold paths and addresses: others learn that there is one. */
function toldError(row: { errorCode: string | null; errorMessage: string | null; errorHint: string | null }, isTold: boolean): StoredError | null {
  if (row.errorCode === null) return null;
  return isTold ? { code: row.errorCode, message: row.errorMessage ?? "", hint: row.errorHint } : { code: "unreadable", message: "It could not be read to its end.", hint: "Owners see why." };
}

function progressOf(run: IngestRun, isTold: boolean): RunProgress {
  const { id, state, phase, commitsTotal, commitsDone } = run;
  return {
    id, state, phase, commitsTotal, commitsDone, linesDone: Number(run.linesDone), queuedAt: run.queuedAt.getTime(), startedAt: run.startedAt?.getTime() ?? null,
    heartbeatAt: run.heartbeatAt?.getTime() ?? null, finishedAt: run.finishedAt?.getTime() ?? null, error: toldError(run, isTold),
  };
}

function stateOf(row: Row, unreadableCount: number, scope: VisibleScope): RepositoryState {
  const { id, slug, name, state, changeCount, commitCount, judgedWith } = row;
  const hasDetails = scope.details === "all" || scope.details.includes(id);
  const isTold = hasDetails || scope.role === "owner";
  const [run] = row.runs;
  return {
    id, slug, name, hasDetails, source: isTold ? row.source : null, webUrl: hasDetails ? row.webUrl : null, defaultBranch: isTold ? row.defaultBranch : null, state, changeCount, commitCount, unreadableCount, judgedWith, ownPolicy: repositoryPolicyOf(row),
    head: row.head === null || !hasDetails ? null : Buffer.from(row.head).toString("hex"),
    addedAt: row.addedAt.getTime(), readAt: row.readAt?.getTime() ?? null, error: toldError(row, isTold), run: run === undefined ? null : progressOf(run, isTold),
  };
}

async function read(db: Database, scope: VisibleScope, where: Prisma.RepositoryWhereInput): Promise<RepositoryState[]> {
  try {
    const rows = await db.repository.findMany({ where: { ...where, ...visibleRows(scope, "figures") }, orderBy: { slug: "asc" }, include: { runs: { orderBy: { id: "desc" }, take: 1 } } });
    const unreadable = await db.unreadablePath.groupBy({ by: ["repositoryId"], where: { repositoryId: { in: rows.map((row) => row.id) } }, _count: true });
    const counts = new Map(unreadable.map((row) => [row.repositoryId, row._count]));
    return rows.map((row) => stateOf(row, counts.get(row.id) ?? 0, scope));
  } catch (cause) {
    throw storeError(cause);
  }
}

/** Repositories that the reader may see, by slug, each with its newest run. */
export function listRepositories(db: Database, scope: VisibleScope): Promise<RepositoryState[]> {
  return read(db, scope, {});
}

/** One repository by its slug. One that the reader may not see is as missing as one that is not there: `not-found`. */
export async function findRepository(db: Database, scope: VisibleScope, slug: string): Promise<RepositoryState> {
  const [found] = await read(db, scope, { slug });
  if (found === undefined) throw new AppError("not-found", "There is no repository of this name.", { hint: "See the list of repositories on the status page." });
  return found;
}
