import type { Judgement } from "../judgement";
import type { Conflict } from "./conflict";

/** The judgement with these conflicts and no others. */
export function withConflicts(judgement: Judgement, conflicts: readonly Conflict[]): Judgement {
  const { conflicts: earlier, ...rest } = judgement;
  return conflicts.length > 0 ? { ...rest, conflicts } : earlier === undefined ? judgement : rest;
}
