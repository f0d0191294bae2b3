import { formatInstant } from "@/lib/core/report/formatInstant";
import { formatTimeLeft } from "@/lib/core/report/formatTimeLeft";
import type { ReadingModel, RepositoryReading } from "@/lib/core/report/page/readingModel";
import type { RepositoryState, RunProgress } from "@/lib/store/repository/repositoryState";
import { address } from "./address";
import { isMoving } from "./isMoving";

const phases: Readonly<Record<string, string>> = { queued: "Waiting", clone: "Cloning", list: "Listing commits", walk: "Reading changes", judge: "Judging", done: "Done" };

/** A rate needs some seconds to mean something. */
const leastMs = 2_000;

function rateOf(run: RunProgress | null, now: number): number | null {
  if (run?.state !== "running" || run.startedAt === null || run.phase === "clone" || now - run.startedAt < leastMs || run.commitsDone === 0) return null;
  return run.commitsDone / ((now - run.startedAt) / 1000);
}

function stateOf({ state, run }: RepositoryState): RepositoryReading["state"] {
  if (run?.state === "queued") return "queued";
  if (run?.state === "running") return "reading";
  if (run?.state === "failed") return "failed";
  return run?.state === "cancelled" && state !== "ready" ? "cancelled" : state;
}

function noteOf(repository: RepositoryState, state: RepositoryReading["state"], now: number, timeZone: string): string {
  const { run, readAt } = repository;
  if (state === "ready") return readAt === null ? "Complete" : `Complete, read ${formatInstant(new Date(readAt).toISOString(), timeZone)}`;
  if (state === "cancelled") return "Cancelled; what is stored stays";
  const rate = rateOf(run, now);
  if (run === null || rate === null || run.phase === "judge") return "";
  return `${phases[run.phase] ?? "Reading"}, ${formatTimeLeft(((run.commitsTotal - run.commitsDone) / rate) * 1000)} left`;
}

function rowOf(repository: RepositoryState, now: number, timeZone: string): RepositoryReading {
  const { slug, name, run, commitCount, readAt } = repository;
  const state = stateOf(repository);
  const isCounting = isMoving(repository) && run !== null && run.phase !== "clone";
  const error = state === "failed" ? (run?.error ?? repository.error) : null;
  return {
    slug, name, href: readAt === null ? null : address.repository(slug), state, phase: phases[run?.phase ?? "queued"] ?? "Reading",
    commitsDone: isCounting ? run.commitsDone : commitCount, commitsTotal: isCounting ? run.commitsTotal : Math.max(commitCount, run?.commitsTotal ?? 0),
    note: noteOf(repository, state, now, timeZone), error: error === null ? null : { message: error.message, hint: error.hint },
  };
}

/** The state of every reading. `now` in epoch milliseconds. Sums are over readings under way, so that a bar shows what is still to do. */
export function readingOf(repositories: readonly RepositoryState[], now: number, timeZone: string): ReadingModel {
  const moving = repositories.filter(isMoving);
  const rows = repositories.map((repository) => rowOf(repository, now, timeZone));
  const shown = rows.filter(({ slug }) => moving.some((repository) => repository.slug === slug));
  const sum = (pick: (row: RepositoryReading) => number) => shown.reduce((total, row) => total + pick(row), 0);
  const [done, total] = [sum((row) => row.commitsDone), sum((row) => row.commitsTotal)];
  const rates = moving.flatMap(({ run }) => rateOf(run, now) ?? []);
  const rate = rates.length === 0 ? null : rates.reduce((all, each) => all + each, 0);
  return {
    repositories: rows, commitsDone: done, commitsTotal: total, commitsPerSecond: rate === null ? null : Math.round(rate),
    leftMs: rate === null || total <= done ? null : Math.round(((total - done) / rate) * 1000), isRunning: moving.length > 0, inPercent: false,
  };
}
