import { type GuardId, guardMeasures } from "./guardMeasure";

/** The changes that a guardrail is counted of: all of them, or those to which it happened. */
export interface GuardRows {
  readonly id: GuardId;
  readonly happened: boolean;
}

const happenings: Readonly<Partial<Record<GuardId, string>>> = {
  revertRate: "and were taken back within 30 days", reviewCoverage: "and were approved by another person", selfApproval: "and were approved by who started them", refixRate: "and were fixed again within 30 days",
};
const counted: Readonly<Record<GuardId, string>> = {
  revertRate: "that are old enough for “Reverts within 30 days”", rework: "that brought lines, old enough for “Rework within 21 days”", reviewCoverage: "that landed by a pull request whose reviews are known", survived90: "that brought lines, old enough for “Alive after 90 days”",
  selfApproval: "that landed by a pull request whose reviews are known", firstReview: "that somebody else reviewed", changeSize: "that brought effective lines", refixRate: "that are fixes, old enough to have been fixed again",
};

/** Whether something happens to single changes there, so that they can be listed apart. */
const canHappen = (id: GuardId): boolean => happenings[id] !== undefined;

/** `revertRate` or `revertRate:1`; null for anything else. */
function read(text: string): GuardRows | null {
  const [name, mark, ...more] = text.split(":");
  const found = guardMeasures.find(({ id }) => id === name);
  if (found === undefined || more.length > 0 || (mark !== undefined && (mark !== "1" || !canHappen(found.id)))) return null;
  return { id: found.id, happened: mark === "1" };
}

/** What `read` understands. */
const write = ({ id, happened }: GuardRows): string => (happened ? `${id}:1` : id);

/** `that are old enough for … and were taken back within 30 days`. */
const words = ({ id, happened }: GuardRows): string => [counted[id], ...(happened ? [happenings[id]] : [])].join(" ");

export const guardRows = { read, write, words, canHappen } as const;
