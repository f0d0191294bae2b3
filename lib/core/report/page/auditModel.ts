import type { EditionModel } from "./editionModel";

export interface AuditModel {
  readonly edition: EditionModel;
  /** Newest first. */
  readonly lines: readonly { readonly id: string; readonly at: string; readonly sentence: string }[];
  readonly actions: readonly string[];
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  /** What the list is narrowed to; '' is all. */
  readonly action: string;
  readonly actor: string;
  /** Address of the older lines; null where there are none. */
  readonly older: string | null;
  /** Address of the newest, where this is not they. */
  readonly newest: string | null;
  readonly csv: string;
}
