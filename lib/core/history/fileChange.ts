import type { OriginKey } from "./originKey";

/** Why lines of a file are counted apart (METRICS §0 "counted files"); null is counted. */
export type LeftOutReason =
  | "lock-file" | "generated" | "minified" | "vendored" | "build-output" | "snapshot" | "repository-rule" | "organisation-rule";

/** The added lines of one file that one commit, or one writer that its record names, brought to a change. */
export interface LineOrigin {
  /** Who wrote the lines: the landing commit itself, a commit of its branch, or a writer of either (`OriginKey`). */
  readonly commit: OriginKey;
  readonly lines: number;
  /** Lines with more than 3 characters after trimming, not only brackets, at most 1,000 characters. */
  readonly effective: number;
}

/** One file in the net diff of a change against its first parent. Binary files, submodules and symlinks never appear. */
export interface FileChange {
  readonly path: string;
  /** Old path where git saw a rename, else null. */
  readonly renamedFrom: string | null;
  readonly added: number;
  readonly deleted: number;
  readonly effective: number;
  /** Sums to `added` and `effective`. Empty where nothing was added. */
  readonly origins: readonly LineOrigin[];
}
