import { z } from "zod";
import type { Database } from "../client";
import { storeError } from "../storeError";
import { actorNames } from "./actorNames";
import { withMember } from "./withMember";

export interface AuditQuestion {
  /** Null: every action, every actor. */
  readonly action: string | null;
  readonly actor: string | null;
  /** Only lines older than this one; null begins with the newest. */
  readonly before: bigint | null;
  readonly limit: number;
}

export interface AuditEvent {
  readonly id: bigint;
  readonly at: Date;
  /** Id of a member, or `command line`. */
  readonly actor: string;
  /** The member's name where there still is one, the tombstone of somebody who was erased, else the id. */
  readonly actorName: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

const detailSchema = z.record(z.string(), z.unknown()).catch({});

/** Lines of the audit log, newest first. Paged by key: a page costs the same however far back it is, and new lines shift nothing. */
export async function listAuditEvents(db: Database, { action, actor, before, limit }: AuditQuestion): Promise<readonly AuditEvent[]> {
  try {
    const where = { ...(action === null ? {} : { action }), ...(actor === null ? {} : { actor }), ...(before === null ? {} : { id: { lt: before } }) };
    const rows = await db.auditEvent.findMany({ where, orderBy: { id: "desc" }, take: limit });
    const names = await actorNames(db);
    return rows.map((row) => ({ ...row, actorName: names.get(row.actor) ?? row.actor, detail: withMember(detailSchema.parse(row.detail), names) }));
  } catch (cause) {
    throw storeError(cause);
  }
}
