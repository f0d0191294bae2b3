import type { Judgement } from "@/lib/core/attribution/judgement";
import { sharedHistory } from "@/lib/core/history/sharedHistory";
import type { CopyCell } from "../bulk";
import { plainText } from "./plainText";

/** Evidence and agents of a commit's writers stand behind its own: at this position and the writer's place. */
export const firstWriterPosition = 1_000;
/** What a person says of a writer's lines, and all that is known of nobody's (whose place is below 0): at this position and the place. */
export const correctedWriterPosition = 1_000_000_000;

interface PlacedJudgement {
  readonly place: number;
  readonly judgement: Judgement;
}

/** On what a verdict stands, as the tables name it. */
export function basisOf(judgement: Judgement): "evidence" | "policy" | "none" | "elsewhere" | "generated" {
  if (judgement.countedElsewhere === true) return "elsewhere";
  if (judgement.saidGenerated === true) return "generated";
  if (judgement.verdict === "unknown") return "none";
  return judgement.byPolicy ? "policy" : "evidence";
}

/** verdict, basis, agent, model, modelId, reason. */
export function judgementCells(judgement: Judgement): CopyCell[] {
  const { verdict, agent, model, modelId, reason, countedElsewhere } = judgement;
  if (judgement.saidGenerated === true && countedElsewhere !== true) return ["leftOut", "generated", null, null, null, reason];
  return countedElsewhere === true ? ["leftOut", "elsewhere", null, null, null, sharedHistory.sentence] : [verdict, basisOf(judgement), agent, model, modelId, reason];
}

/** position, rule, strength, agent, model, quote, source: of a commit, then of its writers. */
export function evidenceCells({ evidence }: Judgement, writers: readonly PlacedJudgement[]): CopyCell[][] {
  return rowsOf(evidence, writers.flatMap(({ place, judgement }) => judgement.evidence.map((found, index) => ({ place, index, found }))), ({ rule, strength, agent, model, quote, source }) => [rule, strength, agent, model, quote, source]);
}

/** position, agent, model, modelId: of a commit, then of its writers. */
export function agentCells(judgement: Judgement, writers: readonly PlacedJudgement[]): CopyCell[][] {
  const counted = ({ agents, countedElsewhere }: Judgement) => (countedElsewhere === true ? [] : agents);
  return rowsOf(counted(judgement), writers.flatMap(({ place, judgement: judged }) => counted(judged).map((found, index) => ({ place, index, found }))), ({ agent, model, modelId }) => [agent, model, modelId ?? ""]);
}

/** position, kind, signature, name, looksLike. */
export function signatureCells({ unmatched = [], countedElsewhere }: Judgement): CopyCell[][] {
  return countedElsewhere === true ? [] : unmatched.map(({ kind, signature, name, looksLike }, position) => [position, kind, plainText(signature), plainText(name), looksLike]);
}

/** place, kind, one, other: of what says otherwise than the verdict on a commit's own lines (place -1), or on a writer's. */
export function conflictCells({ conflicts = [], countedElsewhere }: Judgement, place: number): CopyCell[][] {
  return countedElsewhere === true ? [] : conflicts.map(({ kind, one, other }) => [place, kind, one, other]);
}

function rowsOf<Found>(own: readonly Found[], written: readonly { readonly place: number; readonly index: number; readonly found: Found }[], cells: (found: Found) => CopyCell[]): CopyCell[][] {
  const placed = written.map(({ place, index, found }) => ({ position: place + (index === 0 && place >= 0 ? firstWriterPosition : correctedWriterPosition), found }));
  return [...own.map((found, position) => ({ position, found })), ...placed.toSorted((one, other) => one.position - other.position)].map(({ position, found }) => [position, ...cells(found)]);
}
