import type { FileChange } from "@/lib/core/history/fileChange";
import type { OriginKey } from "@/lib/core/history/originKey";
import { AppError } from "@/lib/errors";
import type { CopyCell } from "../bulk";

/** Ordinals and ids that a change's files refer to. Both throw when a batch names what it does not bring. */
export interface FileIds {
  /** Ordinal of a commit, or the id of a writer, which is below 0. */
  readonly originOrdinal: (origin: OriginKey) => number;
  readonly pathId: (path: string) => number;
}

function demandSum(file: FileChange) {
  const lines = file.origins.reduce((sum, origin) => sum + origin.lines, 0);
  const effective = file.origins.reduce((sum, origin) => sum + origin.effective, 0);
  if (lines !== file.added || effective !== file.effective) {
    throw new AppError("internal", `The origins of ${file.path} bring ${String(lines)} lines where git counts ${String(file.added)}.`);
  }
}

/**
 * Rows of FileChange for one change, one per file and origin. A path that git shows twice (a link that became a file)
 * is one row. A file that gained nothing has the landing commit as its origin.
 */
export function fileRows(repositoryId: number, changeOrdinal: number, landing: number, files: readonly FileChange[], ids: FileIds): CopyCell[][] {
  const rows = new Map<string, { pathId: number; origin: number; from: number | null; added: number; effective: number; deleted: number }>();
  for (const file of files) {
    demandSum(file);
    const pathId = ids.pathId(file.path);
    const from = file.renamedFrom === null ? null : ids.pathId(file.renamedFrom);
    const origins = file.origins.length > 0 ? file.origins : [{ commit: null, lines: 0, effective: 0 }];
    for (const [i, origin] of origins.entries()) {
      const ordinal = origin.commit === null ? landing : ids.originOrdinal(origin.commit);
      const key = `${String(pathId)} ${String(ordinal)}`;
      const row = rows.get(key) ?? { pathId, origin: ordinal, from, added: 0, effective: 0, deleted: 0 };
      row.added += origin.lines;
      row.effective += origin.effective;
      if (i === 0) row.deleted += file.deleted;
      rows.set(key, row);
    }
  }
  return [...rows.values()].map((row) => [repositoryId, changeOrdinal, row.pathId, row.origin, row.from, row.added, row.effective, row.deleted]);
}
