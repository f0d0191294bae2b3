import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import type { IngestRun, Prisma, Repository } from "../generated/client";
import { visibleRows } from "../reports/visibleIds";
import { storeError } from "../storeError";

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

/** One repository as its status page shows it. */
export interface RepositoryState {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly source: string;
  readonly webUrl: string | null;
  readonly defaultBranch: string | null;
  /** Full sha of the newest stored change. */
  readonly head: string | null;
  readonly state: Repository["state"];
  readonly changeCount: number;
  readonly commitCount: number;
  readonly unreadableCount: number;
  readonly judgedWith: string | null;
  readonly addedAt: number;
  readonly readAt: number | null;
  readonly error: StoredError | null;
  readonly run: RunProgress | null;
}

type Row = Repository & { runs: IngestRun[] };

const errorOf = (row: { errorCode: string | null; errorMessage: string | null; errorHint: string | null }): StoredError | null =>
  row.errorCode === null ? null : { code: row.errorCode, message: row.errorMessage ?? "", hint: row.errorHint };

function progressOf(run: IngestRun): RunProgress {
  const { id, state, phase, commitsTotal, commitsDone } = run;
  return {
    id, state, phase, commitsTotal, commitsDone, linesDone: Number(run.linesDone), queuedAt: run.queuedAt.getTime(), startedAt: run.startedAt?.getTime() ?? null,
    heartbeatAt: run.heartbeatAt?.getTime() ?? null, finishedAt: run.finishedAt?.getTime() ?? null, error: errorOf(run),
  };
}

function stateOf(row: Row, unreadableCount: number): RepositoryState {
  const { id, slug, name, source, webUrl, defaultBranch, state, changeCount, commitCount, judgedWith } = row;
  const [run] = row.runs;
  return {
    id, slug, name, source, webUrl, defaultBranch, state, changeCount, commitCount, unreadableCount, judgedWith,
    head: row.head === null ? null : Buffer.from(row.head).toString("hex"),
    addedAt: row.addedAt.getTime(), readAt: row.readAt?.getTime() ?? null, error: errorOf(row), run: run === undefined ? null : progressOf(run),
  };
}

async function read(db: Database, where: Prisma.RepositoryWhereInput): Promise<RepositoryState[]> {
  try {
    const rows = await db.repository.findMany({ where, orderBy: { slug: "asc" }, include: { runs: { orderBy: { id: "desc" }, take: 1 } } });
    const unreadable = await db.unreadablePath.groupBy({ by: ["repositoryId"], where: { repositoryId: { in: rows.map((row) => row.id) } }, _count: true });
    const counts = new Map(unreadable.map((row) => [row.repositoryId, row._count]));
    return rows.map((row) => stateOf(row, counts.get(row.id) ?? 0));
  } catch (cause) {
    throw storeError(cause);
  }
}

/** Repositories that the reader may see, by slug, each with its newest run. */
export function listRepositories(db: Database, scope: VisibleScope): Promise<RepositoryState[]> {
  return read(db, visibleRows(scope, "figures"));
}

/** One repository by its slug. One that the reader may not see is as missing as one that is not there: `not-found`. */
export async function findRepository(db: Database, scope: VisibleScope, slug: string): Promise<RepositoryState> {
  const [found] = await read(db, { slug, ...visibleRows(scope, "figures") });
  if (found === undefined) throw new AppError("not-found", "There is no repository of this name.", { hint: "See the list of repositories on the status page." });
  return found;
}
