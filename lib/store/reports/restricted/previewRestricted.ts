import type { Database } from "../../client";
import { planWeeks } from "./planWeeks";

/** What works-council mode hides of some days, in cells. The counts say nothing about a single week. */
export interface RestrictedPreview {
  readonly weeks: number;
  readonly hiddenWeeks: number;
  /** (repository, week), of weeks that are not hidden; `together` are told as one sum only. */
  readonly repositoryWeeks: number;
  readonly together: number;
  /** (language, week) and (agent, week) that are told apart. */
  readonly languageWeeks: number;
  readonly agentWeeks: number;
}

/** How much of the days from..to works-council mode tells; the same whatever the mode is now. */
export async function previewRestricted(db: Database, from: string, to: string): Promise<RestrictedPreview> {
  const plans = [...(await planWeeks(db, from, to)).values()];
  const sum = (count: (plan: (typeof plans)[number]) => number) => plans.reduce((total, plan) => total + count(plan), 0);
  return {
    weeks: plans.length, hiddenWeeks: plans.filter(({ repositories }) => repositories === null).length,
    repositoryWeeks: sum(({ repositories }) => (repositories === null ? 0 : repositories.shown.length + repositories.rest.length)), together: sum(({ repositories }) => repositories?.rest.length ?? 0),
    languageWeeks: sum(({ languages }) => languages?.shown.length ?? 0), agentWeeks: sum(({ agents }) => agents?.shown.length ?? 0),
  };
}
