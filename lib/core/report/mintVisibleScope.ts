import type { Repositories, VisibleScope } from "./visibleScope";

export type ScopeParts = Pick<VisibleScope, "reader" | "role" | "mode" | "figures" | "details"> & Partial<Pick<VisibleScope, "leads">>;

const both = (a: Repositories, b: Repositories): Repositories => a === "all" ? b : b === "all" ? a : a.filter((id) => b.includes(id));

/**
 * Makes a scope. Who may call it is a rule of the house (`scopes-are-minted-at-the-gate`). Details are cut to the figures, and to nothing in
 * works-council mode: there a change or a file is a group of one. Teams are led by leads only.
 */
export function mintVisibleScope({ reader, role, mode, figures, details, leads = [] }: ScopeParts): VisibleScope {
  // The brand has no value at run time, so this is the one place where a cast is the point.
  return { reader, role, mode, figures, details: mode === "worksCouncil" ? [] : both(figures, details), leads: role === "lead" ? leads : [] } as VisibleScope;
}
