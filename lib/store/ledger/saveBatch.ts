import type { Change } from "@/lib/core/history/change";
import type { OriginKey } from "@/lib/core/history/originKey";
import { AppError } from "@/lib/errors";
import type { Bulk, CopyCell } from "../bulk";
import type { Batch, Cursor, Ledger } from "./batch";
import { copyJudgements } from "./copyJudgements";
import { demandFence } from "./demandFence";
import { type FileIds, fileRows } from "./fileRows";
import { findOrigins } from "./findOrigins";
import { packFacts } from "./packFacts";
import { plainText } from "./plainText";
import { type Accounts, readAccounts } from "./readAccounts";
import { saveIdentities } from "./saveIdentities";
import { saveLives } from "./saveLives";
import { identityKey } from "./saveParties";
import { saveWriters } from "./saveWriters";
import { storableDate } from "./storableDate";
import { writeChangeLines } from "./writeChangeLines";

const hex = (sha: string) => Buffer.from(sha, "hex");

function demandOrder(batch: Batch, ordinals: ReadonlyMap<string, number>, first: number) {
  let next = first;
  if (batch.judgements.length !== batch.commits.length) throw new AppError("internal", "A batch has not one judgement for each commit.");
  for (const change of batch.changes) {
    next += change.commits.length + (change.squashed?.length ?? 0);
    if (ordinals.get(change.sha) !== next - 1) throw new AppError("internal", `The commits of change ${change.sha} do not stand together with it last.`);
  }
  if (next !== first + batch.commits.length) throw new AppError("internal", "A batch brings commits that none of its changes landed.");
}

function* commitRows(ledger: Ledger, batch: Batch, first: number, identityId: (key: string) => number): Generator<CopyCell[]> {
  for (const [i, { facts, changeOrdinal, squashed }] of batch.commits.entries()) {
    const author = identityId(identityKey(facts.mappedAuthorEmail, facts.mappedAuthorName));
    yield [ledger.repositoryId, first + i, hex(facts.sha), hex(facts.parents.join("")), changeOrdinal, author, storableDate(facts.authoredAt), storableDate(facts.committedAt), squashed ?? false, packFacts(facts)];
  }
}

function changeRow(repositoryId: number, change: Change, landing: number, patch: string | undefined): CopyCell[] {
  const { ordinal, sha, kind, landedAt, clockRanBack, title, pull, commits, squashed } = change;
  const named = pull ?? change.pullRequest;
  return [
    repositoryId, ordinal, landing, hex(sha), kind, storableDate(landedAt), clockRanBack, plainText(title, 1000), named?.number ?? null, named?.forge ?? null, commits.length,
    squashed?.length ?? 0, pull ? hex(pull.head) : null, pull?.sameTree ?? null, patch === undefined ? null : hex(patch),
  ];
}

function demand(ids: ReadonlyMap<string, number>, more: ReadonlyMap<string, number>, what: string) {
  return (key: string): number => {
    const id = more.get(key) ?? ids.get(key);
    if (id === undefined) throw new AppError("internal", `A batch names the ${what} ${key.slice(0, 200)} and does not bring it.`);
    return id;
  };
}

function newPaths(ledger: Ledger, batch: Batch): Map<string, number> {
  const fresh = new Map<string, number>();
  for (const path of batch.paths.keys()) if (!ledger.pathIds.has(path)) fresh.set(path, ledger.pathIds.size + fresh.size);
  return fresh;
}

async function writeFacts(bulk: Bulk, ledger: Ledger, batch: Batch, first: number, identities: ReadonlyMap<string, number>, paths: ReadonlyMap<string, number>): Promise<FileIds> {
  const { repositoryId } = ledger;
  const ordinals = new Map(batch.commits.map(({ facts }, i) => [facts.sha, first + i]));
  demandOrder(batch, ordinals, first);
  const commitOrdinal = demand(ordinals, await findOrigins(bulk, repositoryId, batch, ordinals), "commit");
  const writers = await saveWriters(bulk, repositoryId, batch, commitOrdinal);
  const ids = { originOrdinal: (origin: OriginKey) => writers.get(origin) ?? commitOrdinal(origin), pathId: demand(ledger.pathIds, paths, "path") };
  await bulk.copy("Commit", ["repositoryId", "ordinal", "sha", "parents", "changeOrdinal", "authorId", "authoredAt", "committedAt", "squashed", "facts"],
    commitRows(ledger, batch, first, demand(ledger.identityIds, identities, "author")));
  await bulk.copy("Change", ["repositoryId", "ordinal", "commitOrdinal", "sha", "kind", "landedAt", "clockRanBack", "title", "pullNumber", "pullForge", "commitCount", "squashedCount", "pullHead", "pullSameTree", "patchKey"],
    batch.changes.map((change) => changeRow(repositoryId, change, commitOrdinal(change.sha), batch.patches?.get(change.ordinal))));
  await bulk.copy("FilePath", ["repositoryId", "id", "path", "language", "leftOutReason"],
    [...paths].map(([path, id]) => [repositoryId, id, path, batch.paths.get(path)?.language ?? "", batch.paths.get(path)?.leftOutReason ?? null]));
  const landing = new Map(batch.changes.map((change) => [change.ordinal, commitOrdinal(change.sha)]));
  await bulk.copy("FileChange", ["repositoryId", "changeOrdinal", "pathId", "originOrdinal", "renamedFromId", "added", "effective", "deleted"],
    batch.files.flatMap(({ changeOrdinal, files }) => fileRows(repositoryId, changeOrdinal, landing.get(changeOrdinal) ?? -1, files, ids)));
  await copyJudgements(bulk, repositoryId, batch.judgements.map((judgement, at) => ({ ordinal: first + at, judgement })), batch.rulesVersion);
  return ids;
}

async function writeDerived(bulk: Bulk, ledger: Ledger, first: Change, last: Change, cursor: Cursor, accounts: Accounts): Promise<void> {
  const { repositoryId } = ledger;
  await writeChangeLines(bulk, repositoryId, [first.ordinal, last.ordinal], null, accounts);
  await bulk.execute(`INSERT INTO "RollupDue" ("repositoryId", "day") SELECT DISTINCT "repositoryId", "day" FROM "ChangeLines" WHERE "repositoryId" = $1 AND "changeOrdinal" BETWEEN $2 AND $3 ON CONFLICT DO NOTHING`, [repositoryId, first.ordinal, last.ordinal]);
  await bulk.execute(`UPDATE "Repository" SET "changeCount" = $2, "commitCount" = $3, "head" = $4 WHERE "id" = $1`, [repositoryId, cursor.changeCount, cursor.commitCount, hex(last.sha)]);
}

/**
 * Stores a batch and moves the cursor, in one transaction that also checks the fence: a kill at any moment leaves whole
 * batches. A batch that is stored already changes nothing (`false`). Throws `conflict` when the fence is lost or the batch
 * does not follow the cursor, `no-space`, `unreachable`, or `internal` when the batch contradicts itself.
 */
export async function saveBatch(bulk: Bulk, ledger: Ledger, batch: Batch): Promise<boolean> {
  const [first, last] = [batch.changes[0], batch.changes.at(-1)];
  if (first === undefined || last === undefined) return false;
  const saved = await bulk.transaction(async () => {
    const stored = await demandFence(bulk, ledger);
    if (last.ordinal < stored.changeCount) return null;
    if (first.ordinal !== stored.changeCount) throw new AppError("conflict", `The next change to store is number ${String(stored.changeCount)}, not ${String(first.ordinal)}.`);
    const accounts = await readAccounts(bulk);
    const identities = await saveIdentities(bulk, batch, ledger.identityIds, accounts.rules);
    const paths = newPaths(ledger, batch);
    const cursor: Cursor = { changeCount: last.ordinal + 1, commitCount: stored.commitCount + batch.commits.length, head: last.sha, lastLandedAt: last.landedAt };
    const ids = await writeFacts(bulk, ledger, batch, stored.commitCount, identities, paths);
    if (batch.lives) await saveLives(bulk, ledger.repositoryId, batch.lives, cursor.changeCount, ids);
    await writeDerived(bulk, ledger, first, last, cursor, accounts);
    return { identities, paths, cursor };
  });
  if (saved === null) return false;
  for (const [key, id] of saved.identities) ledger.identityIds.set(key, id);
  for (const [path, id] of saved.paths) ledger.pathIds.set(path, id);
  ledger.cursor = saved.cursor;
  return true;
}
