import type { Report, ReportColumn } from "@/lib/core/report/report";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Database } from "../client";
import { listRepositories } from "../repository/repositoryState";

export type RepositoryStatusRow = Readonly<{
  repository: string; state: string; phase: string | null; commitsDone: number | null; commitsTotal: number | null; changes: number; commits: number;
  unreadableFiles: number; head: string | null; readAt: string | null; error: string | null;
}>;

const columns: readonly ReportColumn[] = [
  { id: "repository", title: "Repository", unit: "text", metric: null }, { id: "state", title: "State", unit: "text", metric: null }, { id: "phase", title: "Doing", unit: "text", metric: null },
  { id: "commitsDone", title: "Commits read in this run", unit: "commits", metric: null }, { id: "commitsTotal", title: "Commits of this run", unit: "commits", metric: null },
  { id: "changes", title: "Changes stored", unit: "changes", metric: "changes" }, { id: "commits", title: "Commits stored", unit: "commits", metric: "commits" },
  { id: "unreadableFiles", title: "Unreadable files", unit: "files", metric: "unreadableFiles" }, { id: "head", title: "Newest change", unit: "sha", metric: null },
  { id: "readAt", title: "Read", unit: "instant", metric: null }, { id: "error", title: "Problem", unit: "text", metric: null },
];

/** Every repository that the reader may see and how far it is read. */
export async function repositoryStatus(db: Database, scope: VisibleScope): Promise<Report<RepositoryStatusRow>> {
  const rows = (await listRepositories(db, scope)).map((found) => ({
    repository: found.slug, state: found.state, phase: found.run?.phase ?? null, commitsDone: found.run?.commitsDone ?? null, commitsTotal: found.run?.commitsTotal ?? null,
    changes: found.changeCount, commits: found.commitCount, unreadableFiles: found.unreadableCount, head: found.head,
    readAt: found.readAt === null ? null : new Date(found.readAt).toISOString(), error: found.error?.message ?? null,
  }));
  return { id: "repositoryStatus", title: "Repositories", columns, rows, n: 0, coverage: null, totalRows: rows.length, notes: [] };
}
