import { seededRandom } from "@/lib/core/measures/seededRandom";
import type { Panel } from "@/lib/core/measures/uplift/panel";

/*
 * Question: do the estimators find what is true? An invented organisation of which it is known.
 * Formula: weekly output of engineer i is Poisson with mean μᵢ · trend(t) · δᵢ(t − Gᵢ); μᵢ is log-normal, who is better adopts more often and earlier, the trend grows and has a summer, δ may fade. Weeks off are drawn.
 * Truth is the mean of δ over the adopters’ weeks at work after wash-in (DECISIONS 22).
 * Leaves out: everything else that happens in companies.
 * Example: effect 1.3 without fading has the truth 1.3 but for the differences between engineers.
 */

export interface Scenario {
  readonly name: string;
  readonly engineers: number;
  readonly weeks: number;
  /** Share of engineers who ever adopt. */
  readonly adopting: number;
  /** Factor on output at the end of wash-in. */
  readonly effect: number;
  /** What is left of its logarithm after a year. */
  readonly left: number;
  /** Growth of everybody's output over the panel. */
  readonly growth: number;
  /** Spread of ln δ between engineers. */
  readonly differing: number;
  /** Gamma noise of weeks: variance of a factor with mean 1. */
  readonly noise: number;
}

export interface Simulated {
  readonly panel: Panel;
  readonly truth: number;
}

function draws(seed: number) {
  const { uniform: random, normal } = seededRandom(seed);
  const poisson = (mean: number) => {
    let [count, product] = [0, random()];
    for (const limit = Math.exp(-mean); product > limit; count += 1) product *= random();
    return count;
  };
  return { random, normal, poisson };
}

/** One organisation; the same seed gives the same. */
export function simulatePanel(scenario: Scenario, seed: number): Simulated {
  const { random, normal, poisson } = draws(seed);
  const { weeks: length, growth } = scenario;
  const course = Array.from({ length }, (_, week) => (1 + (growth * week) / length) * (1 - 0.25 * Math.exp(-(((week - length * 0.7) / 2.5) ** 2))));
  let [effects, told] = [0, 0];
  const engineers = Array.from({ length: scenario.engineers }, (_, key) => {
    const skill = normal();
    const level = 2.2 * Math.exp(0.45 * skill);
    const adopts = random() < scenario.adopting + 0.18 * skill;
    // Better ones earlier: the middle adopter starts at 45 % of the panel.
    const start = adopts ? Math.round(length * Math.min(0.8, Math.max(0.2, 0.45 - 0.1 * skill + 0.12 * normal()))) : Infinity;
    const own = Math.log(scenario.effect) + scenario.differing * normal();
    const lists = { merged: new Float64Array(length).fill(NaN), weighted: new Float64Array(length).fill(NaN), fixes: new Float64Array(length).fill(NaN), cycleHours: new Float64Array(length).fill(NaN), dose: new Float64Array(length).fill(NaN) };
    for (let week = 0; week < length; week += 1) {
      if (random() < 0.1) continue;
      const since = week - start;
      const factor = since < 0 ? 1 : Math.exp(own * Math.min(1, (since + 1) / 5) * (1 - (1 - scenario.left) * Math.min(1, Math.max(0, since - 4) / 48)));
      if (since >= 4) [effects, told] = [effects + factor, told + 1];
      const shaken = scenario.noise === 0 ? 1 : Math.exp(Math.sqrt(scenario.noise) * normal() - scenario.noise / 2);
      const merged = poisson(level * (course[week] ?? 1) * factor * shaken);
      lists.merged[week] = merged;
      lists.weighted[week] = Array.from({ length: merged }, () => 4 + normal()).reduce((sum, value) => sum + value, 0);
      lists.fixes[week] = poisson(merged * 0.25);
      if (merged === 0) continue;
      lists.dose[week] = since < 0 || random() < 0.06 ? 0 : Math.min(1, 0.35 + 0.25 * random() + 0.01 * since);
      lists.cycleHours[week] = 20 * Math.exp(0.3 * normal()) / factor;
    }
    return { key, teams: [key % 6], stratum: "", ...lists };
  });
  return { panel: { weeks: Array.from({ length }, (_, week) => String(week)), engineers }, truth: told === 0 ? 1 : effects / told };
}
