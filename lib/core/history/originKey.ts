/**
 * Who brought lines to a change: the full sha of a commit or, for lines that a record of it names a writer of, the sha, `#` and the writer's place in that
 * record. Free of verdicts, so that lines can be judged again without another walk.
 */
export type OriginKey = string;

export const originKey = (sha: string, writer: number): OriginKey => (writer === -1 ? sha : `${sha}#${String(writer)}`);

/** Full sha of the origin's commit. */
export function commitOfOrigin(key: OriginKey): string {
  const mark = key.indexOf("#");
  return mark === -1 ? key : key.slice(0, mark);
}

/** Place in the record's writers, or -1. */
export function writerOfOrigin(key: OriginKey): number {
  const mark = key.indexOf("#");
  return mark === -1 ? -1 : Number(key.slice(mark + 1));
}
