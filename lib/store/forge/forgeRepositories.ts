import { remoteKey } from "@/lib/core/history/remoteKey";
import { webAddress } from "@/lib/core/history/webAddress";
import { z } from "zod";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** A repository of a forge as it is stored, with where its sync stands. */
export interface StoredForgeRepository {
  readonly externalId: string;
  readonly fullName: string;
  readonly repositoryId: number | null;
  readonly cursor: Readonly<Record<string, string>>;
  readonly pullsUntil: number | null;
  readonly issuesUntil: number | null;
  readonly isGone: boolean;
}

const cursorSchema = z.record(z.string(), z.string()).catch({});

async function list(db: Database, forgeId: number): Promise<readonly StoredForgeRepository[]> {
  const rows = await db.forgeRepository.findMany({ where: { forgeId }, orderBy: { fullName: "asc" } }).catch((cause: unknown) => { throw storeError(cause); });
  return rows.map(({ externalId, fullName, repositoryId, cursor, pullsUntil, issuesUntil, goneAt }) => ({
    externalId, fullName, repositoryId, cursor: cursorSchema.parse(cursor), pullsUntil: pullsUntil?.getTime() ?? null, issuesUntil: issuesUntil?.getTime() ?? null, isGone: goneAt !== null,
  }));
}

/** Our repositories by what their remotes are called on this server: `acme/shop` in lower case. `isWaiting`: a reading is on its way, or failed and waits for a person. */
async function ours(db: Database, host: string): Promise<ReadonlyMap<string, { readonly id: number; readonly source: string; readonly head: string | null; readonly isWaiting: boolean }>> {
  const rows = await db.repository.findMany({ select: { id: true, source: true, webUrl: true, head: true, state: true }, orderBy: { id: "desc" } }).catch((cause: unknown) => { throw storeError(cause); });
  // The oldest goes last and wins.
  return new Map(rows.flatMap(({ id, source, webUrl, head, state }) => {
    const key = remoteKey(webUrl ?? source);
    return key?.startsWith(`${host.toLowerCase()}/`) === true ? [[key.slice(host.length + 1), { id, source, head: head === null ? null : Buffer.from(head).toString("hex"), isWaiting: state !== "ready" }] as const] : [];
  }));
}

/** Binds a repository of the forge to ours, or to none. */
async function link(db: Database, forgeId: number, externalId: string, repositoryId: number | null): Promise<void> {
  await db.forgeRepository.updateMany({ where: { forgeId, externalId }, data: { repositoryId } }).catch((cause: unknown) => { throw storeError(cause); });
}

/** Our repository is cloned from elsewhere from now on. Left alone where it was added from a folder, or where another one is cloned from there already. */
async function move(db: Database, repositoryId: number, from: string, source: string): Promise<boolean> {
  const taken = await db.repository.findUnique({ where: { source } }).catch((cause: unknown) => { throw storeError(cause); });
  if (taken !== null || webAddress(from) === null) return false;
  const moved = await db.repository.updateMany({ where: { id: repositoryId, source: from }, data: { source, webUrl: webAddress(source) } }).catch((cause: unknown) => { throw storeError(cause); });
  return moved.count > 0;
}

async function markGone(db: Database, forgeId: number, externalIds: readonly string[], now: Date): Promise<void> {
  if (externalIds.length === 0) return;
  await db.forgeRepository.updateMany({ where: { forgeId, externalId: { in: [...externalIds] }, goneAt: null }, data: { goneAt: now } }).catch((cause: unknown) => { throw storeError(cause); });
}

async function noteSynced(db: Database, forgeId: number, externalId: string, now: Date): Promise<void> {
  await db.forgeRepository.updateMany({ where: { forgeId, externalId }, data: { syncedAt: now } }).catch((cause: unknown) => { throw storeError(cause); });
}

/** Repositories as their forges have them. */
export const forgeRepositories = { list, ours, link, move, markGone, noteSynced } as const;
