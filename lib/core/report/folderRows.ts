import type { VerdictLines } from "@/lib/core/chart/verdictLines";

/** A file at the newest change. */
export interface StandingFile {
  readonly path: string;
  /** Lines that stand, by verdict. A left-out file has them all in `leftOut`. */
  readonly lines: VerdictLines;
  /** `lock-file`, `unwalked`, `unreadable` …: why lines are in `leftOut`; null where none are. */
  readonly leftOutReason: string | null;
  /** Lines ever merged into it, under this name and earlier ones; 0 for a left-out file. */
  readonly merged: number;
}

/** A file or a folder with all that is below it. */
export interface FolderRow {
  /** Below the folder: `src`, or the rest of the path in an answer to a search. */
  readonly name: string;
  readonly path: string;
  readonly isFolder: boolean;
  readonly files: number;
  readonly lines: VerdictLines;
  readonly merged: number;
}

export const folderSorts = ["lines", "name", "aiShare", "stillThere"] as const;

export interface FolderQuery {
  /** '' is the root; no slash at the end. */
  readonly folder: string;
  /** Part of a path, in any case: all files below the folder that have it; '' lists the folder itself. */
  readonly search: string;
  readonly sort: (typeof folderSorts)[number];
  readonly descending: boolean;
}

const kinds = ["proven", "declared", "unknown", "human", "bot", "leftOut"] as const;

const nothing: VerdictLines = { proven: 0, declared: 0, unknown: 0, human: 0, bot: 0, leftOut: 0 };

export function sumLines(one: VerdictLines, other: VerdictLines): VerdictLines {
  const sum = { ...one };
  for (const kind of kinds) sum[kind] += other[kind];
  return sum;
}

/** Lines that stand and are not left out: bots' among them. */
export const standingLines = ({ proven, declared, unknown, human, bot }: VerdictLines): number => proven + declared + unknown + human + bot;

/** Surviving lines ÷ merged lines; null where nothing was merged. */
export const stillThere = ({ lines, merged }: Pick<FolderRow, "lines" | "merged">): number | null => (merged === 0 ? null : standingLines(lines) / merged);

function valueOf(row: FolderRow, sort: FolderQuery["sort"]): number | string | null {
  if (sort === "name") return row.name.toLowerCase();
  if (sort === "lines") return standingLines(row.lines);
  if (sort === "stillThere") return stillThere(row);
  const counted = standingLines(row.lines) - row.lines.bot;
  return counted === 0 ? null : (row.lines.proven + row.lines.declared) / counted;
}

function sorted(rows: FolderRow[], { sort, descending }: FolderQuery): FolderRow[] {
  const keyed = rows.map((row) => ({ row, key: valueOf(row, sort) }));
  const byName = (a: FolderRow, b: FolderRow) => (a.path < b.path ? -1 : 1);
  return keyed.sort((a, b) => {
    if (a.key === b.key) return byName(a.row, b.row);
    if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
    return (a.key < b.key ? -1 : 1) * (descending ? -1 : 1);
  }).map(({ row }) => row);
}

/** Folders and files directly in a folder, or the files that a search finds below it; only what has lines that are not left out. */
export function folderRows(files: Iterable<StandingFile>, query: FolderQuery): FolderRow[] {
  const prefix = query.folder === "" ? "" : `${query.folder}/`;
  const search = query.search.toLowerCase();
  const rows = new Map<string, { name: string; path: string; isFolder: boolean; files: number; lines: VerdictLines; merged: number }>();
  for (const { path, lines, merged } of files) {
    if (!path.startsWith(prefix) || standingLines(lines) === 0) continue;
    if (search !== "" && !path.toLowerCase().includes(search)) continue;
    const rest = path.slice(prefix.length);
    const slash = search === "" ? rest.indexOf("/") : -1;
    const name = slash === -1 ? rest : rest.slice(0, slash);
    const key = `${name}${slash === -1 ? "" : "/"}`;
    const row = rows.get(key) ?? { name, path: prefix + name, isFolder: slash !== -1, files: 0, lines: nothing, merged: 0 };
    row.files += 1;
    row.lines = sumLines(row.lines, lines);
    row.merged += merged;
    rows.set(key, row);
  }
  return sorted([...rows.values()], query);
}

/** Left-out lines below a folder, most first: whole files, and files that hold some. */
export function leftOutFiles(files: Iterable<StandingFile>, { folder, search }: Pick<FolderQuery, "folder" | "search">): StandingFile[] {
  const prefix = folder === "" ? "" : `${folder}/`;
  const found = [...files].filter(({ path, lines }) => lines.leftOut > 0 && path.startsWith(prefix) && path.toLowerCase().includes(search.toLowerCase()));
  return found.sort((one, other) => other.lines.leftOut - one.lines.leftOut || (one.path < other.path ? -1 : 1));
}
