import type { Readable } from "node:stream";
import { AppError } from "@/lib/errors";
import { type BackupManifest, backupManifest, backupSection, endOfRows } from "./backupManifest";

const broken = (cause?: unknown) => new AppError("unreadable", "The file is no whole backup of Byline.", { hint: "It may be cut off, or another file. Nothing was changed.", cause });
const newline = 10;

/** Cuts a stream into pieces of whole lines, each ending with a line feed. */
async function* wholeLines(source: Readable): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of source) {
    const all: Buffer = rest.length === 0 ? chunk as Buffer : Buffer.concat([rest, chunk as Buffer]);
    const end = all.lastIndexOf(newline) + 1;
    if (end > 0) yield all.subarray(0, end);
    rest = all.subarray(end);
  }
  if (rest.length > 0) throw broken();
}

export type BackupPiece = { readonly kind: "manifest"; readonly manifest: BackupManifest } | { readonly kind: "table"; readonly table: string; readonly columns: readonly string[] } | { readonly kind: "rows"; readonly bytes: Buffer } | { readonly kind: "tableEnd" } | { readonly kind: "end"; readonly rows: number };

function headOf(line: string, isFirst: boolean): BackupPiece {
  const value: unknown = JSON.parse(line);
  if (isFirst) return { kind: "manifest", manifest: backupManifest.parse(value) };
  const section = backupSection.parse(value);
  return "end" in section ? { kind: "end", rows: section.rows } : { kind: "table", ...section };
}

/** What a backup holds, piece by piece; rows come as COPY wrote them. Throws `unreadable` where it is no backup or not whole. */
export async function* readBackup(source: Readable): AsyncGenerator<BackupPiece> {
  const mark = Buffer.from(`${endOfRows}\n`);
  const markAfterRow = Buffer.from(`\n${endOfRows}\n`);
  let [isFirst, isInTable, isWhole] = [true, false, false];
  try {
    for await (const piece of wholeLines(source)) {
      let at = 0;
      while (at < piece.length) {
        if (!isInTable) {
          const end = piece.indexOf(newline, at) + 1;
          const head = headOf(piece.subarray(at, end).toString("utf8"), isFirst);
          yield head;
          [isFirst, isInTable, isWhole, at] = [false, head.kind === "table", head.kind === "end", end];
          continue;
        }
        const found = piece.subarray(at, at + mark.length).equals(mark) ? at : piece.indexOf(markAfterRow, at);
        const stop = found === -1 ? piece.length : found === at ? at : found + 1;
        if (stop > at) yield { kind: "rows", bytes: piece.subarray(at, stop) };
        if (found !== -1) yield { kind: "tableEnd" };
        [isInTable, at] = [found === -1, found === -1 ? stop : stop + mark.length];
      }
    }
  } catch (cause) {
    throw cause instanceof AppError ? cause : broken(cause);
  }
  if (!isWhole) throw broken();
}
