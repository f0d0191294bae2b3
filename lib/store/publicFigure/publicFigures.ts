import { randomBytes } from "node:crypto";
import { AppError } from "@/lib/errors";
import { saveAuditEvent } from "../audit/saveAuditEvent";
import type { Database } from "../client";
import { storeError } from "../storeError";

export interface StoredPublicFigure {
  readonly id: number;
  readonly key: string;
  readonly kind: "badge" | "picture";
  /** Of one repository; '' for all that its owner may see. */
  readonly slug: string;
  /** Whose rights count when it is asked for. */
  readonly userId: string;
  readonly madeAt: Date;
}

interface Doer {
  readonly actor: string;
  readonly now: Date;
}

const shown = { id: true, key: true, kind: true, slug: true, userId: true, madeAt: true } as const;
const rowOf = ({ kind, ...row }: Omit<StoredPublicFigure, "kind"> & { readonly kind: string }): StoredPublicFigure => ({ ...row, kind: kind === "badge" ? "badge" : "picture" });

/** Those that are shown now, the newest first. */
async function list(db: Database): Promise<StoredPublicFigure[]> {
  return (await db.publicFigure.findMany({ where: { endedAt: null }, select: shown, orderBy: { id: "desc" } }).catch((cause: unknown) => { throw storeError(cause); })).map(rowOf);
}

/** The one with this key, or null: ended and never made are one answer. */
async function find(db: Database, key: string): Promise<StoredPublicFigure | null> {
  const row = await db.publicFigure.findFirst({ where: { key, endedAt: null }, select: shown }).catch((cause: unknown) => { throw storeError(cause); });
  return row === null ? null : rowOf(row);
}

/** Shows a figure to whoever has its address, from now on. */
async function make(db: Database, { kind, slug }: Pick<StoredPublicFigure, "kind" | "slug">, { actor, now }: Doer): Promise<void> {
  if (kind === "badge" && slug === "") throw new AppError("bad-input", "A badge is of one repository.", { hint: "Choose one." });
  const key = randomBytes(32).toString("base64url");
  await db.publicFigure.create({ data: { key, kind, slug, userId: actor, madeAt: now } }).catch((cause: unknown) => { throw storeError(cause); });
  await saveAuditEvent(db, { actor, action: "figure.show", subject: slug === "" ? "all repositories" : slug, detail: { kind } }, now);
}

/** Shows it to nobody any more. Throws `not-found`. */
async function end(db: Database, id: number, { actor, now }: Doer): Promise<void> {
  const [found] = await db.publicFigure.updateManyAndReturn({ where: { id, endedAt: null }, data: { endedAt: now } }).catch((cause: unknown) => { throw storeError(cause); });
  if (found === undefined) throw new AppError("not-found", "It is shown no longer.", { hint: "Look at the list again." });
  await saveAuditEvent(db, { actor, action: "figure.hide", subject: found.slug === "" ? "all repositories" : found.slug, detail: { kind: found.kind } }, now);
}

/** Figures that are shown to whoever has their address. */
export const publicFigures = { list, find, make, end } as const;
