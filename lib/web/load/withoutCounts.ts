import type { ReadingModel, RepositoryReading } from "@/lib/core/report/page/readingModel";

const percentOf = (done: number, total: number) => (total === 0 ? 0 : Math.floor((done / total) * 100));

/** A first reading tells how far it is; of later ones, which may be about one change, only whether they are done. */
function rowOf(row: RepositoryReading): RepositoryReading {
  const isDone = row.state === "ready";
  return { ...row, commitsDone: isDone ? 100 : row.href === null ? percentOf(row.commitsDone, row.commitsTotal) : 0, commitsTotal: 100 };
}

/** The state of every reading without counts of commits: asked again and again, they would tell of single ones (works-council mode). */
export function withoutCounts(reading: ReadingModel): ReadingModel {
  const repositories = reading.repositories.map(rowOf);
  const moving = repositories.filter(({ state }) => state === "queued" || state === "reading");
  const done = moving.reduce((sum, row) => sum + row.commitsDone, 0);
  return { ...reading, repositories, commitsDone: percentOf(done, moving.length * 100), commitsTotal: 100, commitsPerSecond: null, leftMs: null, inPercent: true };
}
