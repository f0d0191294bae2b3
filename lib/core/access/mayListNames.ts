import type { VisibleScope } from "../report/visibleScope";

/** Whether names of authors may stand beside each other, in a list or a gutter. Elsewhere a name is only a fact of one change or of one line's origin. */
export const mayListNames = ({ mode, role }: Pick<VisibleScope, "mode" | "role">): boolean => mode === "open" && (role === "owner" || role === "lead");
