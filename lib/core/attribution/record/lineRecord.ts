/** Who a tool's record names for some lines. */
export interface LineWriter {
  /** Id of the rule that read the record (`git-ai-note`). */
  readonly rule: string;
  /** commit: the commit itself, of whose lines a person spoke apart (never in a record). */
  readonly kind: "agent" | "person" | "nobody" | "commit";
  /** Agent id as in the catalogue; `unnamed` where the record names a session that it does not describe; null for anybody else. */
  readonly agent: string | null;
  /** As written; null where the record says nothing or a placeholder. */
  readonly model: string | null;
  /** Normalised, or null. */
  readonly modelId: string | null;
  /** The record's own name of the session or person. */
  readonly session: string;
}

/** Which lines of one commit's files a tool wrote down, with whom. Lines are those of that commit's version of a file. */
export interface LineRecord {
  readonly writers: readonly LineWriter[];
  /** By path: triples (first line, last line, place in `writers`), lines from 1, both ends included, in order, without overlap. */
  readonly files: ReadonlyMap<string, Int32Array>;
}
