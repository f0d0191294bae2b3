import type { OwnerRuns } from "@/lib/core/ledger/ownerRuns";
import type { Bulk, CopyCell } from "../bulk";
import type { BatchLives } from "./batch";
import { copyState } from "./copyState";
import type { FileIds } from "./fileRows";
import { keptCheckpoints } from "./keptCheckpoints";
import { liveState } from "./liveState";

/** A list as COPY takes it; null where it is empty, which costs nothing. */
const list = (numbers: readonly number[]): string | null => (numbers.length === 0 ? null : `{${numbers.join(",")}}`);

function* changeRows(repositoryId: number, { changes }: BatchLives, ids: FileIds): Generator<CopyCell[]> {
  for (const { firstBirth, record: { ordinal, births, deaths, revivals, carried } } of changes) {
    if (births.length + deaths.length + revivals.length + carried === 0) continue;
    yield [
      repositoryId, ordinal, firstBirth,
      list(births.map(({ path }) => ids.pathId(path))), list(births.map(({ origin }) => ids.originOrdinal(origin))), list(births.map(({ lines }) => lines)),
      list(births.flatMap(({ unwalked }, place) => (unwalked ? [place] : []))),
      list(deaths.map(({ birth }) => birth)), list(deaths.map(({ lines }) => lines)),
      list(revivals.map(({ birth }) => birth)), list(revivals.map(({ died }) => died)), list(revivals.map(({ lines }) => lines)), carried,
    ];
  }
}

function ownerCells({ numbers, used, lines }: OwnerRuns): CopyCell[] {
  const [lengths, births]: [number[], number[]] = [[], []];
  for (let at = 0; at < used; at += 2) {
    lengths.push(numbers[at] ?? 0);
    births.push(numbers[at + 1] ?? 0);
  }
  return [lines, list(lengths), list(births)];
}

async function writeOwners(bulk: Bulk, repositoryId: number, { owners }: BatchLives, pathId: (path: string) => number): Promise<void> {
  const rows = [...owners].map(([path, { runs, changedAt }]) => ({ id: pathId(path), runs, changedAt }));
  await bulk.execute(`DELETE FROM "FileOwnership" WHERE "repositoryId" = $1 AND "checkpoint" = $2 AND "pathId" = ANY($3::int[])`, [repositoryId, liveState, rows.map(({ id }) => id)]);
  await bulk.copy("FileOwnership", ["repositoryId", "checkpoint", "pathId", "lines", "runLines", "runBirths", "changedAt"],
    rows.flatMap(({ id, runs, changedAt }) => (runs === null ? [] : [[repositoryId, liveState, id, ...ownerCells(runs), changedAt]])));
}

async function writeMemory(bulk: Bulk, repositoryId: number, { nextBirth, rules, memory }: BatchLives, changeCount: number): Promise<void> {
  await bulk.execute(`
    INSERT INTO "LedgerMemory" ("repositoryId", "checkpoint", "changeCount", "nextBirth", "version", "ignored", "memory") VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT ("repositoryId", "checkpoint") DO UPDATE SET "changeCount" = $3, "nextBirth" = $4, "version" = $5, "ignored" = $6, "memory" = $7`,
  [repositoryId, liveState, changeCount, nextBirth, rules.version, Buffer.from(rules.ignored.join(""), "hex"), memory]);
}

async function writeCheckpoint(bulk: Bulk, repositoryId: number, changeCount: number, changesInAll: number): Promise<void> {
  const kept = keptCheckpoints(changesInAll);
  if (!kept.includes(changeCount)) return;
  await copyState(bulk, repositoryId, liveState, changeCount);
  for (const table of ["FileOwnership", "LedgerMemory"]) {
    await bulk.execute(`DELETE FROM "${table}" WHERE "repositoryId" = $1 AND "checkpoint" IN (
      SELECT "checkpoint" FROM "LedgerMemory" WHERE "repositoryId" = $1 AND "checkpoint" < $2 AND NOT "checkpoint" = ANY($3::int[]))`, [repositoryId, liveState, kept]);
  }
}

/**
 * Writes what a batch does to the ledger of lines, and the state that it leaves behind, in the batch's own transaction: state and cursor cannot
 * disagree. `changeCount` is the cursor after the batch.
 */
export async function saveLives(bulk: Bulk, repositoryId: number, lives: BatchLives, changeCount: number, ids: FileIds): Promise<void> {
  await bulk.copy("ChangeLives", ["repositoryId", "changeOrdinal", "firstBirth", "bornPaths", "bornOrigins", "bornLines", "unwalked", "deadBirths", "deadLines", "revivedBirths", "revivedDied", "revivedLines", "carried"],
    changeRows(repositoryId, lives, ids));
  await writeOwners(bulk, repositoryId, lives, ids.pathId);
  await writeMemory(bulk, repositoryId, lives, changeCount);
  await writeCheckpoint(bulk, repositoryId, changeCount, lives.changesInAll);
}
