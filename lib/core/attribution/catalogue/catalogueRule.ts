/**
 * Terminology
 * - rule: one mark that a tool or an account leaves, with examples of what is it and what is not.
 * - role: where the mark stands. A rule matches only in the roles it names.
 * - automation: an account that is a program but not an AI agent.
 * - yields: the mark names a model or a relay, so it counts only where no other agent is named.
 */
export const markRoles = [
  "author", "committer", "co-author", "trailer", "body", "subject",
  "branch", "label", "pull-request-author", "pull-request-body",
] as const;

/** Where a mark stands. The last four are known only to a forge. */
export type MarkRole = (typeof markRoles)[number];

export type RuleKind = "agent" | "automation" | "assist" | "hint";

/**
 * What the rule looks for. Texts in `emails`, `logins`, `names`, `keys` and `starts` are lower-case and compared whole;
 * a regular expression is anchored and may name a group `model`.
 */
export type RulePattern =
  | IdentityPattern
  /** A name of this form, with one of these addresses where any are given. */
  | { readonly type: "name"; readonly name: RegExp; readonly emails?: readonly string[] }
  /** An address of this form. */
  | { readonly type: "address"; readonly address: RegExp }
  /** A GitHub login of this form, as the name or in the no-reply address. */
  | { readonly type: "login"; readonly login: RegExp }
  /** A `Key: value` line; with `modelIn` the value may also name a model (`NAME:MODEL`, `(model: …)`, `MODEL via NAME`). */
  | { readonly type: "trailer"; readonly keys: readonly string[]; readonly value: RegExp; readonly modelIn?: "value" }
  /** A line of the body; `starts` holds its possible first letters (after emoji and punctuation), for a quick search. */
  | { readonly type: "line"; readonly starts: readonly string[]; readonly line: RegExp }
  /** A subject, branch or label. */
  | { readonly type: "text"; readonly text: RegExp };

/** An exact address, or an account: its name is `login`, or its address `id+login@users.noreply.github.com`. */
export interface IdentityPattern {
  readonly type: "identity";
  readonly emails?: readonly string[];
  readonly logins?: readonly string[];
  readonly names?: readonly string[];
}

/** `[role, text]`: an identity is written `Name <address>`, a trailer `Key: value`. */
export type RuleExample = readonly [role: MarkRole, text: string];

/** One entry of the catalogue. */
export interface CatalogueRule {
  readonly id: string;
  /** Agent id (`claude-code`), `unnamed` where only AI use is declared, null for automation. */
  readonly agent: string | null;
  readonly kind: RuleKind;
  readonly roles: readonly MarkRole[];
  readonly pattern: RulePattern;
  /** What it can carry when only git has said it (DECISIONS 9); an account that the forge confirms becomes C. */
  readonly strength: "D" | "H" | "A";
  /** Automation only: does its message quote other people's marks, or does it act on behalf of others? */
  readonly automation?: "quotesUpstream" | "runsForOthers";
  readonly yields?: true;
  /** Forge account behind the identity; the numeric id is GitHub's. */
  readonly account?: { readonly login: string; readonly id: number | null };
  readonly examples: readonly RuleExample[];
  readonly counterExamples: readonly RuleExample[];
  /** Public address, or the census. */
  readonly source: string;
  /** First and last day (author date, `2025-02-24`) on which the mark has this meaning; `until` is exclusive. */
  readonly since?: string;
  readonly until?: string;
}
