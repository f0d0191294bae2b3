declare const minted: unique symbol;

/**
 * What one reader may see. Every report demands one; only the session gate and the operator's command line
 * mint it (`mintVisibleScope`), so a query without a reader does not compile.
 */
export interface VisibleScope {
  readonly [minted]: true;
  /** `all`, or the ids of the repositories whose figures this reader may see. */
  readonly repositories: "all" | readonly number[];
  /** For the audit log. */
  readonly reader: string;
}
