import type { Database } from "../client";
import type { Erasure as Row } from "../generated/client";
import { storeError } from "../storeError";

export interface Erasure {
  readonly id: string;
  /** What stands in the person's place: `erased person 3f2a`. */
  readonly label: string;
  /** In lower case; empty once it is done. */
  readonly addresses: readonly string[];
  /** Id of a member. */
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly confirmedAt: Date | null;
  readonly finishedAt: Date | null;
}

const of = ({ id, label, addresses, requestedBy, requestedAt, confirmedAt, finishedAt }: Row): Erasure => ({ id, label, addresses, requestedBy, requestedAt, confirmedAt, finishedAt });

/** One erasure; null where there is none. */
export async function findErasure(db: Database, id: string): Promise<Erasure | null> {
  const row = await db.erasure.findUnique({ where: { id } }).catch((cause: unknown) => { throw storeError(cause); });
  return row === null ? null : of(row);
}

/** All erasures, newest first. */
export async function listErasures(db: Database): Promise<readonly Erasure[]> {
  return (await db.erasure.findMany({ orderBy: [{ requestedAt: "desc" }, { id: "desc" }] }).catch((cause: unknown) => { throw storeError(cause); })).map(of);
}

/** Ids of the erasures that were confirmed and are not done. */
export async function listDueErasures(db: Database): Promise<readonly string[]> {
  const rows = await db.erasure.findMany({ where: { confirmedAt: { not: null }, finishedAt: null }, select: { id: true }, orderBy: { confirmedAt: "asc" } }).catch((cause: unknown) => { throw storeError(cause); });
  return rows.map(({ id }) => id);
}
