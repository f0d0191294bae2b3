/*
 * Question: what did each cohort of adopters gain in each period, against those that had not adopted by then? (METRICS §3, grade 4)
 * Formula: ATT(g, t) = mean contrast of cohort g − mean contrast of the controls; a contrast is the outcome at t less the outcome in the base period. The influence
 * of engineer i of the cohort is (Δᵢ − Δ̄) ÷ n_g, of a control −(Δⱼ − Δ̄) ÷ n_c; the analytic standard error is the root of the sum of their squares.
 * Leaves out: cells without a cohort member or with too few controls.
 * Example: contrasts 3 and 5 against 1, 1 and 4: ATT = 4 − 2 = 2; squares 2 × (1 ÷ 2)² + 2 × (1 ÷ 3)² + (2 ÷ 3)² = 1.167, error 1.080.
 * Source: Callaway and Sant’Anna, Difference-in-differences with multiple time periods, Journal of Econometrics 225 (2021) 200–230, §4.
 */

/** One cohort in one period. */
export interface GroupTimeCell {
  readonly group: number;
  readonly time: number;
  /** Members of the cohort with a contrast. */
  readonly treated: number;
  readonly att: number;
  /** Mean contrast of the controls. */
  readonly control: number;
  /** How many engineers there are in all; who of them stands in the cell: 1 in the cohort, −1 a control; and their contrasts. */
  readonly count: number;
  readonly who: Int32Array;
  readonly role: Int8Array;
  readonly contrast: Float64Array;
  readonly controls: number;
}

export interface GroupTimeQuestion {
  /** How many engineers there are. */
  readonly count: number;
  /** Who may stand in the cell, where that is not everybody. */
  readonly among?: Int32Array;
  readonly isTreated: (engineer: number) => boolean;
  readonly isControl: (engineer: number) => boolean;
  /** NaN where there is none. */
  readonly contrastOf: (engineer: number) => number;
  readonly leastControls: number;
}

/** ATT(g, t), or null where it cannot be told. */
export function groupTimeEffect(group: number, time: number, { count, among, isTreated, isControl, contrastOf, leastControls }: GroupTimeQuestion): GroupTimeCell | null {
  const most = among?.length ?? count;
  const [who, role, contrast] = [new Int32Array(most), new Int8Array(most), new Float64Array(most)];
  let [treated, treatedSum, controls, controlSum] = [0, 0, 0, 0];
  for (let place = 0; place < most; place += 1) {
    const engineer = among === undefined ? place : (among[place] ?? 0);
    const side = isTreated(engineer) ? 1 : isControl(engineer) ? -1 : 0;
    if (side === 0) continue;
    const value = contrastOf(engineer);
    if (Number.isNaN(value)) continue;
    const at = treated + controls;
    who[at] = engineer;
    role[at] = side;
    contrast[at] = value;
    if (side === 1) {
      treated += 1;
      treatedSum += value;
    } else {
      controls += 1;
      controlSum += value;
    }
  }
  if (treated === 0 || controls < leastControls) return null;
  const [control, met] = [controlSum / controls, treated + controls];
  return { group, time, treated, controls, att: treatedSum / treated - control, control, count, who: who.subarray(0, met), role: role.subarray(0, met), contrast: contrast.subarray(0, met) };
}
