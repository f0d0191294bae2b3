import type { ModelRelease } from "@/lib/core/attribution/modelReleases";
import { type Difference, difference } from "../guardrail/difference";
import type { Estimate } from "../guardrail/estimate";
import { proportion } from "../guardrail/proportion";
import { addSums, estimateOfSums, noSums } from "../guardrail/ratioOfSums";
import type { ReworkSums } from "../reworkInterval";

/*
 * Question: what did each model's code become, and what did a generation change against the one before? (METRICS §6)
 * Formula: outcomes of changes whose most AI lines are the model's, and of its lines, all that are old enough; difference to the generation released before it in the same family
 * and variant, with its interval.
 * Leaves out: changes and lines that name no model (a row of their own), generations that were not used here.
 * Example: reworked 8.4 % of 4.8 against 8.7 % of 4.7: −0.3 points.
 */

/** Counts of one model; '' is AI that names none. Reverts and fixes of fixes of changes that are old enough only. */
export interface ModelCounts {
  readonly modelId: string;
  readonly changes: number;
  readonly fixes: number;
  readonly oldChanges: number;
  readonly reverted: number;
  readonly pulls: number;
  readonly approved: number;
  readonly changesRequested: number;
}

/** Its lines, by the days within which they may have ended. */
export interface ModelLives extends ReworkSums {
  readonly modelId: string;
  readonly days: number;
}

export const modelMeasures = ["revertRate", "rework", "survived30", "survived90", "reviewCoverage", "changesRequested"] as const;

export type ModelMeasure = (typeof modelMeasures)[number];

export interface ModelOutcome extends ModelCounts {
  readonly release: ModelRelease | null;
  readonly figures: Readonly<Record<ModelMeasure, Estimate | null>>;
  /** The generation before, and what changed. */
  readonly before: { readonly modelId: string; readonly differences: Readonly<Record<ModelMeasure, Difference | null>> } | null;
}

type Figures = ModelOutcome["figures"];

function figuresOf(counts: ModelCounts, lives: readonly ModelLives[]): Figures {
  const sums = (days: number) => lives.filter((each) => each.modelId === counts.modelId && each.days === days).reduce((sum, each) => addSums(sum, each), noSums);
  return {
    revertRate: proportion(counts.reverted, counts.oldChanges), rework: estimateOfSums(sums(21), false), survived30: estimateOfSums(sums(30), true), survived90: estimateOfSums(sums(90), true),
    reviewCoverage: proportion(counts.approved, counts.pulls), changesRequested: proportion(counts.changesRequested, counts.pulls),
  };
}

/** Of those in use, the one released last before `release` in its family and variant. */
function generationBefore(release: ModelRelease, used: readonly ModelRelease[]): ModelRelease | null {
  return used.filter((each) => each.id !== release.id && each.family === release.family && each.variant === release.variant && each.date < release.date).at(-1) ?? null;
}

/** Every model that landed changes or lines, newest release first; those without a known day after them. `releases` oldest first. */
export function compareModels(counts: readonly ModelCounts[], lives: readonly ModelLives[], releases: readonly ModelRelease[]): ModelOutcome[] {
  const nothing = { changes: 0, fixes: 0, oldChanges: 0, reverted: 0, pulls: 0, approved: 0, changesRequested: 0 };
  const ids = [...new Set([...counts, ...lives].map(({ modelId }) => modelId))];
  const byId = new Map(ids.map((modelId) => { const its = counts.find((each) => each.modelId === modelId) ?? { modelId, ...nothing }; return [modelId, { its, figures: figuresOf(its, lives) }]; }));
  const used = releases.filter(({ id }) => byId.has(id));
  const rows = [...byId].map(([modelId, { its, figures }]): ModelOutcome => {
    const release = used.find(({ id }) => id === modelId) ?? null;
    const earlier = release === null ? null : generationBefore(release, used);
    const theirs = earlier === null ? undefined : byId.get(earlier.id)?.figures;
    const gap = (measure: ModelMeasure) => { const [one, other] = [figures[measure], theirs?.[measure] ?? null]; return one === null || other === null ? null : difference(one, other); };
    return { ...its, release, figures, before: earlier === null ? null : { modelId: earlier.id, differences: Object.fromEntries(modelMeasures.map((measure) => [measure, gap(measure)])) as Record<ModelMeasure, Difference | null> } };
  });
  return rows.sort((one, other) => (other.release?.date ?? "").localeCompare(one.release?.date ?? "") || other.changes - one.changes);
}
