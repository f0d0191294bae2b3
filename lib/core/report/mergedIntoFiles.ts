/** Lines added to a path while it was the same file: `era` counts the times that it was renamed away before. */
export interface AddedLines {
  readonly pathId: number;
  readonly era: number;
  readonly lines: number;
}

/** A rename: in change `ordinal`, `from` became `to`. */
export interface Rename {
  readonly ordinal: number;
  readonly from: number;
  readonly to: number;
}

function groupBy(renames: readonly Rename[], key: "from" | "to"): Map<number, Rename[]> {
  const groups = new Map<number, Rename[]>();
  for (const rename of renames) {
    const group = groups.get(rename[key]);
    if (group) group.push(rename);
    else groups.set(rename[key], [rename]);
  }
  return groups;
}

/**
 * Lines ever merged into each file that stands, under its name and the names it had before. A path that was renamed away and came back is another file.
 * Example: 10 lines added to `a`, `a` becomes `b`, 5 added to `b`, 7 to a new `a`: `b` has 15, `a` 7.
 */
export function mergedIntoFiles(pathIds: Iterable<number>, added: readonly AddedLines[], renames: readonly Rename[]): Map<number, number> {
  const linesOf = new Map(added.map(({ pathId, era, lines }) => [`${String(pathId)} ${String(era)}`, lines]));
  const away = groupBy(renames, "from");
  const into = groupBy(renames, "to");
  const eraAt = (pathId: number, ordinal: number) => (away.get(pathId) ?? []).filter((rename) => rename.ordinal <= ordinal).length;
  const sumOf = (pathId: number, era: number, seen: Set<string>): number => {
    const key = `${String(pathId)} ${String(era)}`;
    if (seen.has(key)) return 0;
    seen.add(key);
    const earlier = (into.get(pathId) ?? []).filter(({ ordinal }) => eraAt(pathId, ordinal) === era);
    return (linesOf.get(key) ?? 0) + earlier.reduce((sum, { from, ordinal }) => sum + sumOf(from, eraAt(from, ordinal - 1), seen), 0);
  };
  return new Map([...pathIds].map((pathId) => [pathId, sumOf(pathId, (away.get(pathId) ?? []).length, new Set())]));
}
