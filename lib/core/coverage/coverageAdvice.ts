/*
 * Question: where evidence is missing, what would bring some? Each piece of advice is given only where its own figure asks for it, and says how many unknown lines it can speak of at most:
 * unknown lines ÷ counted lines is the most by which coverage (METRICS §1) can rise, so the pieces overlap and do not add up.
 */

/** What a repository can be judged by, and what of its lines is unknown. */
export interface RepositoryMeans {
  readonly name: string;
  readonly unknown: number;
  readonly hasRecords: boolean;
  /** Its messages name pull requests; it has heads of some; a forge tells of them. */
  readonly namesPulls: boolean;
  readonly hasHeads: boolean;
  readonly hasForge: boolean;
}

export interface CoverageFacts {
  /** Of everything asked about. */
  readonly counted: number;
  readonly unknown: number;
  readonly repositories: readonly RepositoryMeans[];
  readonly isPolicyAnswered: boolean;
  /** Signatures that no rule knows, and the unknown lines that come from their commits. */
  readonly signatures: number;
  readonly signatureLines: number;
  /** Agents that hints name at least as often as anything better does, and the lines with such a hint. */
  readonly hinted: readonly { readonly title: string; readonly lines: number }[];
  /** Repositories in which marking fell suddenly. */
  readonly stopped: readonly string[];
}

export type AdviceId = "records" | "heads" | "forge" | "signatures" | "hints" | "stopped" | "policy";

/** A thing to do. `lines`: unknown lines that it can speak of at most; null where it brings no evidence but a narrower range. */
export interface CoverageAdvice {
  readonly id: AdviceId;
  /** Names of what it is about, most lines first. */
  readonly about: readonly string[];
  readonly lines: number | null;
}

const sum = (list: readonly { readonly unknown: number }[]): number => list.reduce((total, { unknown }) => total + unknown, 0);

/** What to do about missing evidence, what can bring most first. Empty where nothing is unknown. */
export function coverageAdvice(facts: CoverageFacts): CoverageAdvice[] {
  if (facts.unknown === 0) return [];
  const byMost = facts.repositories.filter(({ unknown }) => unknown > 0).sort((one, other) => other.unknown - one.unknown);
  const of = (id: AdviceId, repositories: readonly RepositoryMeans[]): CoverageAdvice[] => (repositories.length === 0 ? [] : [{ id, about: repositories.map(({ name }) => name), lines: sum(repositories) }]);
  const hintedLines = facts.hinted.reduce((total, { lines }) => total + lines, 0);
  const advice = [
    ...of("records", byMost.filter(({ hasRecords }) => !hasRecords)),
    ...of("heads", byMost.filter(({ namesPulls, hasHeads }) => namesPulls && !hasHeads)),
    ...of("forge", byMost.filter(({ namesPulls, hasHeads, hasForge }) => (namesPulls || hasHeads) && !hasForge)),
    ...(facts.signatures === 0 || facts.signatureLines === 0 ? [] : [{ id: "signatures" as const, about: [], lines: facts.signatureLines }]),
    ...(facts.hinted.length === 0 || hintedLines === 0 ? [] : [{ id: "hints" as const, about: facts.hinted.map(({ title }) => title), lines: Math.min(hintedLines, facts.unknown) }]),
    ...of("stopped", byMost.filter(({ name }) => facts.stopped.includes(name))),
  ].sort((one, other) => (other.lines ?? 0) - (one.lines ?? 0));
  return facts.isPolicyAnswered ? advice : [...advice, { id: "policy" as const, about: [], lines: null }];
}
