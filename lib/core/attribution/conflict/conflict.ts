/**
 * What contradicts what. personRecord: a line record says that a person wrote lines of a commit that a mark gives to an agent. agentRecord: it names another agent than the marks do.
 * account: the forge confirms one agent's account, and a text names another agent. marks: texts name several agents. correction: a person says otherwise than the evidence.
 */
export const conflictKinds = ["personRecord", "agentRecord", "account", "marks", "correction"] as const;

export type ConflictKind = (typeof conflictKinds)[number];

/** Two pieces of evidence that say different things of the same lines (DECISIONS 11): they are counted once, as the first one has it, and the other is shown. */
export interface Conflict {
  readonly kind: ConflictKind;
  /** Who wrote them as the side says that decides, and as the other one: an agent's id, or `human`, `unknown`, `generated`. */
  readonly one: string;
  readonly other: string;
}
