/** What an organisation's own rule looks at: a trailer, the address or name of a party, a line of the message, the branch of a pull request. */
export const lookedAt = ["trailer", "address", "name", "line", "branch"] as const;
export type LookedAt = (typeof lookedAt)[number];

/** As the catalogue's (D declared, H hint, A assist), or B: automation that is no agent. */
export const ownStrengths = ["D", "H", "A", "B"] as const;
export type OwnStrength = (typeof ownStrengths)[number];

/** A rule of the organisation beside the catalogue. */
export interface OwnRule {
  readonly id: number;
  readonly looksAt: LookedAt;
  /** Compared whole and without case; `*` stands for any characters. Of a trailer `key` or `key: value`. */
  readonly pattern: string;
  /** Agent id; '' for B. */
  readonly agent: string;
  readonly strength: OwnStrength;
  /** Of the author date, `2026-03-01`, half-open. */
  readonly since: string | null;
  readonly until: string | null;
}

/** What an organisation changes about the catalogue. */
export interface OwnRules {
  readonly rules: readonly OwnRule[];
  /** Ids of rules of the catalogue that are off. */
  readonly off: readonly string[];
}

/** Evidence found by an own rule names it so. */
export const ownRuleId = (id: number): string => `own.${String(id)}`;
