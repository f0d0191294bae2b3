import { type DoseBin, doseResponse } from "./doseResponse";
import { type Estimated, estimateLadder } from "./estimateLadder";
import type { RatioEstimate } from "./logInterval";
import type { Panel } from "./panel";
import { poolTeams } from "./poolTeams";
import { ratioInDifferences } from "./ratioInDifferences";
import { seriesOf } from "./series";
import { type RatioSpread, spreadOfRatios } from "./spreadOfRatios";

/** Everything that is told of uplift: aggregates over engineers, never one of them. */
export interface UpliftEstimates {
  readonly merged: Estimated;
  /** Grade 3 of other measures of output, and of the time from first commit to landing; null where it cannot be told. */
  readonly weighted: RatioEstimate | null;
  readonly fixes: RatioEstimate | null;
  readonly cycle: RatioEstimate | null;
  /** By id of the team: pooled estimate, null where fewer than eight of its engineers are measured; and how many are. */
  readonly teams: ReadonlyMap<number, { readonly measured: number; readonly estimate: RatioEstimate | null }>;
  readonly spread: RatioSpread | null;
  readonly dose: readonly DoseBin[];
  /** Engineers in the panel, and those who adopted, with enough weeks or without. */
  readonly engineers: number;
  readonly adopters: number;
}

/** Estimates of a panel. `teams`: ids of the teams that may be told. */
export function estimateUplift(panel: Panel, teams: readonly number[]): UpliftEstimates {
  const series = seriesOf(panel, ({ merged }) => merged);
  const members = teams.map((team) => series.flatMap((each, place) => (each.teams.includes(team) ? [place] : [])));
  const merged = estimateLadder(series, members, { resamples: 200 });
  const isTold = merged.ladder.rungs.some(({ grade, estimate }) => grade === 3 && estimate !== null);
  const beside = (measure: "weighted" | "fixes" | "cycleHours"): RatioEstimate | null => {
    const found = isTold ? (ratioInDifferences(seriesOf(panel, (engineer) => engineer[measure]), [], { resamples: 60 })?.all ?? null) : null;
    // Nobody had any before: there is nothing to divide by.
    return found === null || Number.isNaN(found.ratio) ? null : found;
  };
  const pooled = isTold && merged.ratio !== null ? poolTeams(merged.ratio.groups, merged.ratio.all) : teams.map(() => null);
  const measured = new Set(merged.ratio?.measured ?? []);
  return {
    merged, weighted: beside("weighted"), fixes: beside("fixes"), cycle: beside("cycleHours"),
    teams: new Map(teams.map((team, place) => [team, { measured: (members[place] ?? []).filter((each) => measured.has(each)).length, estimate: pooled[place] ?? null }])),
    spread: isTold ? spreadOfRatios(merged.ratio?.logs ?? []) : null, dose: isTold ? doseResponse(panel.engineers, (engineer) => engineer.merged) : [],
    engineers: panel.engineers.length, adopters: series.filter(({ adopted }) => adopted !== Infinity).length,
  };
}
