import { studentQuantile } from "../growth/studentQuantile";
import type { Stratum } from "./drawSample";

/*
 * Question: which part of the merged lines is by AI, if the authors of changes without a mark are believed? (DECISIONS 19)
 * Formula: R = Σ (N/r)·Σy ÷ Σ (N/r)·Σx over strata (combined ratio): of r answers of a stratum of N changes, x the unmarked lines of a change, y the same where the author says that an agent wrote most of
 * it, else 0. Variance Σ N²(1 − r/N)/r · s²(y − Rx) ÷ (Σ N·mean x)². The interval of R is Wilson's with the effective number of answers R(1 − R) ÷ variance and Student's quantile; share = (AI lines + R · unmarked
 * lines) ÷ counted lines.
 * Leaves out: who did not answer or was not sure, taken to be like those of the same stratum who did; changes without an initiator.
 * Example: one stratum of 100 changes of 10 lines, 20 answers, 5 of them yes: R = 0.25.
 * Source: Cochran, Sampling Techniques, 3rd ed., §6.11 (combined ratio estimate); Korn and Graubard, Survey Methodology 24 (1998) 193 (interval).
 */

export interface Answer {
  readonly stratum: number;
  readonly lines: number;
  readonly isAgent: boolean;
}

export interface CalibratedShare {
  /** Of the unmarked lines, 0..1. */
  readonly unmarked: { readonly value: number; readonly low: number; readonly high: number };
  /** Of the counted lines. */
  readonly share: { readonly value: number; readonly low: number; readonly high: number };
  readonly answers: number;
}

/** Fewer answers give no number. */
export const fewestAnswers = 10;

interface Told {
  readonly changes: number;
  readonly answers: readonly Answer[];
}

/** Strata with fewer than two answers are told with the next larger one, the last with the one before. */
function mergeThin(strata: readonly Stratum[], answers: readonly Answer[]): Told[] {
  const told: { changes: number; answers: Answer[] }[] = [];
  let waiting = { changes: 0, answers: new Array<Answer>() };
  strata.forEach(({ changes }, at) => {
    waiting = { changes: waiting.changes + changes, answers: [...waiting.answers, ...answers.filter(({ stratum }) => stratum === at)] };
    if (waiting.answers.length < 2) return;
    told.push(waiting);
    waiting = { changes: 0, answers: [] };
  });
  const last = told.at(-1);
  if (last !== undefined && waiting.changes > 0) told[told.length - 1] = { changes: last.changes + waiting.changes, answers: [...last.answers, ...waiting.answers] };
  return told;
}

function varianceOf({ changes, answers }: Told, ratio: number): number {
  const rest = answers.map(({ lines, isAgent }) => (isAgent ? lines : 0) - ratio * lines);
  const mean = rest.reduce((sum, value) => sum + value, 0) / rest.length;
  const scatter = rest.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (rest.length - 1);
  return ((changes * changes) / rest.length) * Math.max(0, 1 - rest.length / changes) * scatter;
}

function wilson(p: number, n: number, z: number): { readonly low: number; readonly high: number } {
  const middle = (2 * n * p + z * z) / (2 * (n + z * z));
  const half = (z * Math.sqrt(z * z + 4 * n * p * (1 - p))) / (2 * (n + z * z));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Null with fewer than ten answers. `ai` and `counted` are lines of the period; unmarked lines are those of all strata. */
export function calibratedShare(strata: readonly Stratum[], answers: readonly Answer[], { ai, counted }: { readonly ai: number; readonly counted: number }): CalibratedShare | null {
  const told = mergeThin(strata, answers);
  if (answers.length < fewestAnswers || told.length === 0 || counted === 0) return null;
  const weighed = (value: (answer: Answer) => number) => told.reduce((sum, { changes, answers: its }) => sum + (changes / its.length) * its.reduce((total, answer) => total + value(answer), 0), 0);
  const size = weighed(({ lines }) => lines);
  const ratio = weighed(({ lines, isAgent }) => (isAgent ? lines : 0)) / size;
  const variance = told.reduce((sum, each) => sum + varianceOf(each, ratio), 0) / (size * size);
  // Lines weigh: answers about large changes are worth more than their number, and with one kind of answer the variance says nothing.
  const kish = weighed(({ lines }) => lines) ** 2 / told.reduce((sum, { changes, answers: its }) => sum + its.reduce((total, { lines }) => total + ((changes / its.length) * lines) ** 2, 0), 0);
  const effective = variance > 0 && ratio > 0 && ratio < 1 ? Math.min(kish, (ratio * (1 - ratio)) / variance) : kish;
  const freedom = Math.max(5, answers.length - told.length);
  const { low, high } = wilson(ratio, effective, studentQuantile(freedom));
  const unmarked = strata.reduce((sum, { lines }) => sum + lines, 0);
  const share = (of: number) => (ai + of * unmarked) / counted;
  return { unmarked: { value: ratio, low, high }, share: { value: share(ratio), low: share(low), high: share(high) }, answers: answers.length };
}
