/**
 * How much one piece of evidence can carry: L line record, C account confirmed by the forge, D declared text,
 * H hint, A assist, P person or policy.
 */
export type Strength = "L" | "C" | "D" | "H" | "A" | "P";

/** One mark that was found, quoted as it stands. Facts like this are stored; the verdict is derived from them. */
export interface Evidence {
  /** Id of the catalogue rule that matched. */
  readonly rule: string;
  readonly strength: Strength;
  /** Agent id (`claude-code`), or null where the mark names none (policy, automation). */
  readonly agent: string | null;
  /** Model as written in the mark, or null. */
  readonly model: string | null;
  /** The text that matched, at most 300 characters, never longer than one line. */
  readonly quote: string;
  /** Where it stood: `author`, `committer`, `co-author`, `trailer`, `body`, `subject`, `policy` … */
  readonly source: string;
}
