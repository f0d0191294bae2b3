/**
 * Who brought lines to a change: the full sha of a commit (the landing one, one of its branch, or one that was squashed into it) or, for lines that a record of it names a
 * writer of, the sha, `#` and the writer's place in that record; of a squash whose commits are known, the lines that none of them wrote have the place `unmapped`. Free of verdicts, so that lines can be judged again without another walk.
 */
export type OriginKey = string;

/** Place of nobody: lines of a squash that none of the commits behind it wrote. */
export const unmapped = -2;

/** Lines of one path of an origin that a person spoke of apart have places below this one: this one minus the number of the first such correction. */
export const splitPlace = -1_000;

export const isSplitPlace = (place: number): boolean => place < splitPlace;

export const originKey = (sha: string, writer: number): OriginKey => (writer === -1 ? sha : `${sha}#${String(writer)}`);

/** Full sha of the origin's commit. */
export function commitOfOrigin(key: OriginKey): string {
  const mark = key.indexOf("#");
  return mark === -1 ? key : key.slice(0, mark);
}

/** Place in the record's writers, `unmapped`, or -1 for the commit itself. */
export function writerOfOrigin(key: OriginKey): number {
  const mark = key.indexOf("#");
  return mark === -1 ? -1 : Number(key.slice(mark + 1));
}
