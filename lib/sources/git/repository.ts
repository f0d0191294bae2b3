import type { ObjectFormat } from "./readingRoom";

/** An open repository: where its objects are read and what is walked. Nothing in it changes while it is open. */
export interface Repository {
  /** As the caller named it. */
  readonly path: string;
  /** The repository's own common git directory. Only refs and the shallow mark are read from it. */
  readonly gitDir: string;
  /** The reading room: the git directory that every object is read through. */
  readonly roomDir: string;
  readonly objectFormat: ObjectFormat;
  /** Short name of the default branch (`main`). */
  readonly branch: string;
  /** Full object id of the commit that is walked to. */
  readonly head: string;
  /** True where git knows the objects as partial (a promisor pack or remote): some blobs may be missing. */
  readonly mayMissObjects: boolean;
  /** Removes the reading room. */
  readonly close: () => void;
}
