import type { VisibleScope } from "./visibleScope";

/** Makes a scope. Who may call it is a rule of the house (`scopes-are-minted-at-the-gate`). */
export function mintVisibleScope(reader: string, repositories: VisibleScope["repositories"]): VisibleScope {
  // The brand has no value at run time, so this is the one place where a cast is the point.
  return { reader, repositories } as VisibleScope;
}
