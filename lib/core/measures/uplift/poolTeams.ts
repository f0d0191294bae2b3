import jStat from "jstat";
import type { RatioEstimate } from "./logInterval";

/*
 * Question: what may be said of a team that is too small to stand alone? (DECISIONS 22)
 * Formula: partial pooling on the log scale. τ² is what teams differ beyond chance (DerSimonian and Laird); a team’s own estimate weighs w = τ² ÷ (τ² + se²), the
 * organisation’s 1 − w; variance w se² + (1 − w)² se²(organisation).
 * Leaves out: teams with fewer than eight measured adopters.
 * Example: own log 0.4 with se 0.2, organisation 0.2, τ² = 0.04: w = 0.5, log 0.3, ratio 1.35.
 * Source: DerSimonian and Laird, Controlled Clinical Trials 7 (1986) 177–188; Efron and Morris, JASA 70 (1975) 311–319.
 */

export const leastTeam = 8;

/** Variance between teams beyond chance. */
export function varianceBetween(teams: readonly RatioEstimate[]): number {
  const weights = teams.map(({ error }) => 1 / (error * error));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = teams.reduce((sum, { ratio }, index) => sum + (weights[index] ?? 0) * Math.log(ratio), 0) / total;
  const q = teams.reduce((sum, { ratio }, index) => sum + (weights[index] ?? 0) * (Math.log(ratio) - mean) ** 2, 0);
  const scale = total - weights.reduce((sum, weight) => sum + weight * weight, 0) / total;
  return scale > 0 ? Math.max(0, (q - (teams.length - 1)) / scale) : 0;
}

/** Teams shrunk towards the organisation, in order; null stays null, as do teams of fewer than eight. */
export function poolTeams(teams: readonly (RatioEstimate | null)[], whole: RatioEstimate): (RatioEstimate | null)[] {
  const told = teams.map((team) => (team !== null && team.n >= leastTeam && team.error > 0 ? team : null));
  const between = varianceBetween(told.filter((team) => team !== null));
  return told.map((team) => {
    if (team === null) return null;
    const own = between / (between + team.error * team.error);
    const log = own * Math.log(team.ratio) + (1 - own) * Math.log(whole.ratio);
    const error = Math.sqrt(own * team.error * team.error + ((1 - own) * whole.error) ** 2);
    const margin = jStat.normal.inv(0.975, 0, 1) * error;
    return { ratio: Math.exp(log), low: Math.exp(log - margin), high: Math.exp(log + margin), n: team.n, error };
  });
}
