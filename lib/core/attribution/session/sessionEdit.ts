/** Lines that one edit of a session wrote to one file. */
export interface SessionEdit {
  /** The tool's own name of the edit: the same one may stand in several transcripts. */
  readonly id: string;
  readonly session: string;
  /** Agent id as in the catalogue. */
  readonly agent: string;
  /** As the tool names it, or null. */
  readonly model: string | null;
  /** Path as the tool had it: absolute, or relative to the repository's top. `/` between folders. */
  readonly file: string;
  /** Epoch milliseconds, UTC. */
  readonly at: number;
  /** Keys of the lines that count (`lineKey`), in order. */
  readonly lines: readonly string[];
}
