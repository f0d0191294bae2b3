import { createHash } from "node:crypto";
import type { UsageRow, UsageSource } from "@/lib/core/usage/usageRow";
import { AppError } from "@/lib/errors";
import type { Database } from "../client";
import { storeError } from "../storeError";

interface By {
  readonly actor: string;
  readonly now: Date;
}

export interface StoredImport {
  readonly id: number;
  readonly source: string;
  readonly fileName: string;
  readonly importedAt: Date;
  readonly importedBy: string;
  readonly rows: number;
  readonly from: string;
  readonly until: string;
}

const failed = (cause: unknown): never => { throw cause instanceof AppError ? cause : storeError(cause); };

/** Takes a file of usage in. Throws `conflict` for one that stands already. */
async function save(db: Database, file: { readonly source: UsageSource; readonly fileName: string; readonly text: string; readonly rows: readonly UsageRow[] }, { actor, now }: By): Promise<void> {
  const hash = createHash("sha256").update(file.text).digest("hex");
  await db.$transaction(async (tx) => {
    if ((await tx.usageImport.count({ where: { hash, source: file.source, endedAt: null } })) > 0) throw new AppError("conflict", "This very file was taken in already.", { hint: "Take it back below, if it should be read again." });
    const { id } = await tx.usageImport.create({ data: { source: file.source, fileName: file.fileName.slice(0, 200), hash, importedAt: now, importedBy: actor, rows: file.rows.length } });
    await tx.usageDay.createMany({ data: file.rows.map(({ day, inputTokens, outputTokens, cacheTokens, ...row }) => ({ ...row, importId: id, day: new Date(`${day}T00:00:00Z`), inputTokens: BigInt(Math.round(inputTokens)), outputTokens: BigInt(Math.round(outputTokens)), cacheTokens: BigInt(Math.round(cacheTokens)) })) });
    await tx.auditEvent.create({ data: { at: now, actor, action: "usage.import", subject: file.source, detail: { file: file.fileName.slice(0, 200), rows: file.rows.length } } });
  }).catch(failed);
}

/** Takes a file back: its days are those of the file before it again. */
async function end(db: Database, id: number, { actor, now }: By): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await tx.usageImport.findFirst({ where: { id, endedAt: null } });
    if (row === null) throw new AppError("conflict", "This file was taken back already.");
    await tx.usageImport.update({ where: { id }, data: { endedAt: now, endedBy: actor } });
    await tx.usageDay.deleteMany({ where: { importId: id } });
    await tx.auditEvent.create({ data: { at: now, actor, action: "usage.end", subject: row.source, detail: { file: row.fileName } } });
  }).catch(failed);
}

/** Files that stand, the newest first. */
async function list(db: Database): Promise<StoredImport[]> {
  const imports = await db.usageImport.findMany({ where: { endedAt: null }, orderBy: { id: "desc" } }).catch(failed);
  const spans = await db.usageDay.groupBy({ by: ["importId"], _min: { day: true }, _max: { day: true } }).catch(failed);
  const dayOf = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? "";
  return imports.map(({ id, source, fileName, importedAt, importedBy, rows }) => { const span = spans.find(({ importId }) => importId === id); return { id, source, fileName, importedAt, importedBy, rows, from: dayOf(span?._min.day), until: dayOf(span?._max.day) }; });
}

export const usageImports = { save, end, list };
