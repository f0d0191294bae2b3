import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

/** A forge that is asked; those that stand for files are none. */
export interface StoredForge {
  readonly id: number;
  readonly kind: "github" | "gitlab";
  readonly name: string;
  readonly apiUrl: string;
  readonly webUrl: string;
  readonly chosen: readonly string[];
  readonly syncedAt: Date | null;
}

type Row = Omit<StoredForge, "kind"> & { readonly kind: string };

const asked = (row: Row): StoredForge[] => (row.kind === "github" || row.kind === "gitlab" ? [{ id: row.id, kind: row.kind, name: row.name, apiUrl: row.apiUrl, webUrl: row.webUrl, chosen: row.chosen, syncedAt: row.syncedAt }] : []);

/** Throws `not-found`. */
async function read(db: Database, id: number): Promise<StoredForge> {
  const row = await db.forge.findUnique({ where: { id } }).catch((cause: unknown) => { throw storeError(cause); });
  const [forge] = row === null ? [] : asked(row);
  if (forge === undefined) throw new AppError("not-found", "There is no such connection to a forge.", { hint: "It may have been taken away in the meantime." });
  return forge;
}

async function list(db: Database): Promise<readonly StoredForge[]> {
  return (await db.forge.findMany({ orderBy: { id: "asc" } }).catch((cause: unknown) => { throw storeError(cause); })).flatMap(asked);
}

/** Connections to the server of these pages: that which a repository came by first, then those that its owner was chosen on, then the rest. */
async function serving(db: Database, webUrl: string, fullName: string): Promise<readonly StoredForge[]> {
  const found = (await list(db)).filter((forge) => forge.webUrl.toLowerCase() === webUrl.toLowerCase());
  if (found.length < 2) return found;
  const held = await db.forgeRepository.findMany({ where: { fullName: { equals: fullName, mode: "insensitive" }, goneAt: null }, select: { forgeId: true } }).catch((cause: unknown) => { throw storeError(cause); });
  const owner = fullName.split("/")[0]?.toLowerCase();
  const rank = ({ id, chosen }: StoredForge): number => (held.some(({ forgeId }) => forgeId === id) ? 0 : chosen.some((name) => name.split("/")[0]?.toLowerCase() === owner) ? 1 : 2);
  return found.toSorted((one, other) => rank(one) - rank(other));
}

/** Returns its number. */
async function create(db: Database, { kind, name, apiUrl, webUrl, chosen }: Omit<StoredForge, "id" | "syncedAt">): Promise<number> {
  const made = await db.forge.create({ data: { kind, name, apiUrl, webUrl, chosen: [...chosen] } }).catch((cause: unknown) => { throw storeError(cause); });
  return made.id;
}

async function choose(db: Database, id: number, chosen: readonly string[]): Promise<void> {
  await db.forge.update({ where: { id }, data: { chosen: [...chosen] } }).catch((cause: unknown) => { throw storeError(cause); });
}

/** Notes how a sync ended: whole (`syncedAt`), or with an error, which the page shows with its way out. */
async function note(db: Database, id: number, { syncedAt, error }: { readonly syncedAt?: Date; readonly error: AppError | null }): Promise<void> {
  const data = { errorCode: error?.code ?? null, errorMessage: error?.message ?? null, errorHint: error?.hint ?? null, ...(syncedAt === undefined ? {} : { syncedAt }) };
  await db.forge.updateMany({ where: { id }, data }).catch((cause: unknown) => { throw storeError(cause); });
}

/** Connections to forges. */
export const forges = { read, list, serving, create, choose, note } as const;
