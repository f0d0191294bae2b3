import type { SessionEdit } from "./sessionEdit";

const day = 86_400_000;
/** A session may lie so long before and after the commit (as published for Claude Code's contribution metrics). */
export const beforeCommit = 21 * day;
export const afterCommit = 2 * day;

/** Whether a commit of some time (epoch ms) may hold anything of these edits. */
export function sessionWindow(edits: readonly Pick<SessionEdit, "at">[]): (committedAt: number) => boolean {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { at } of edits) [first, last] = [Math.min(first, at), Math.max(last, at)];
  return (committedAt) => committedAt >= first - afterCommit && committedAt <= last + beforeCommit;
}
