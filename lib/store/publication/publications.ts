import { z } from "zod";
import type { Figures } from "@/lib/core/publication/figuresOf";
import type { Standing } from "@/lib/core/publication/causesOf";
import type { Database } from "../client";
import { storeError } from "../storeError";

const figuresSchema: z.ZodType<Figures> = z.record(z.string(), z.number().nullable());
const changesSchema: z.ZodType<Standing["changes"]> = z.record(z.string(), z.number());
const failed = (cause: unknown): never => { throw storeError(cause); };

export interface PublicationDraft extends Standing {
  readonly actor: string;
  readonly kind: "export" | "digest";
  readonly report: string;
  readonly filter: string;
  readonly rows: number;
  readonly figures: Figures;
}

export interface StoredPublication extends PublicationDraft {
  readonly id: number;
  readonly at: Date;
}

/** Keeps what left the house, by what rules, policy and data it was made. */
async function save(db: Database, { changes, ...draft }: PublicationDraft, at: Date): Promise<void> {
  await db.publication.create({ data: { ...draft, figures: { ...draft.figures }, sources: { ...changes }, at } }).catch(failed);
}

type Row = Awaited<ReturnType<Database["publication"]["findMany"]>>[number];
const storedOf = ({ id, at, actor, kind, report, filter, rulesVersion, policy, rows, figures, sources }: Row): StoredPublication =>
  ({ id, at, actor, kind: kind === "digest" ? "digest" : "export", report, filter, rulesVersion, policy, rows, figures: figuresSchema.parse(figures), changes: changesSchema.parse(sources) });

/** The newest first. */
async function list(db: Database, most: number): Promise<StoredPublication[]> {
  return (await db.publication.findMany({ orderBy: { id: "desc" }, take: most }).catch(failed)).map(storedOf);
}

async function find(db: Database, id: number): Promise<StoredPublication | null> {
  const row = await db.publication.findUnique({ where: { id } }).catch(failed);
  return row === null ? null : storedOf(row);
}

/** Corrections that came to stand or ended since an instant, and changes of the organisation's own rules. */
async function between(db: Database, since: Date): Promise<{ readonly corrections: number; readonly rules: number }> {
  const [corrections, rules] = await Promise.all([
    db.correction.count({ where: { OR: [{ standsSince: { gt: since } }, { endedAt: { gt: since }, standsSince: { not: null } }] } }), db.organisationRule.count({ where: { OR: [{ madeAt: { gt: since } }, { endedAt: { gt: since } }] } }),
  ]).catch(failed);
  return { corrections, rules };
}

export const publications = { save, list, find, between };
