import type { VisibleScope } from "@/lib/core/report/visibleScope";
import type { Sight } from "../reports/visibleIds";

/**
 * In which repositories somebody's own evidence and messages are shown to themselves: where they may see details; under works-council, where nobody may,
 * where they may see figures. The right to see one's own data does not end with that mode.
 */
export const ownSight = (scope: VisibleScope): Sight => (scope.mode === "worksCouncil" ? "figures" : "details");
