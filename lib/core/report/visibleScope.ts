import type { PrivacyMode } from "../access/privacyMode";
import type { Role } from "../access/may";

declare const minted: unique symbol;

/** `all`, or ids of repositories. */
export type Repositories = "all" | readonly number[];

/**
 * What one reader may see. Every report demands one; only the session gate and the operator's command line
 * mint it (`mintVisibleScope`), so a query without a reader does not compile.
 */
export interface VisibleScope {
  readonly [minted]: true;
  /** For the audit log. */
  readonly reader: string;
  readonly role: Role;
  /** Of the organisation at this moment. */
  readonly mode: PrivacyMode;
  /** Whose figures this reader may see. */
  readonly figures: Repositories;
  /** Whose paths, messages, names and file text as well: never more than `figures`, and none in works-council mode. */
  readonly details: Repositories;
  /** Ids of the teams that this reader leads, those below included: in open mode their people's own numbers may be seen. */
  readonly leads: readonly number[];
}
