import { minimumPeople } from "@/lib/core/privacy/minimumPeople";
import { formatRatio } from "@/lib/core/report/formatRatio";
import { headlineUplift } from "@/lib/core/report/headlineUplift";
import { readAsOf } from "@/lib/store/reports/readAsOf";
import { upliftEstimates } from "@/lib/store/reports/upliftEstimates";
import type { DigestWorld } from "../digestWorld";
import type { ToldStory } from "./toldStory";

const gradeWords = { 2: "Grade 2: before and after of the same engineers, the calendar’s own trend included", 3: "Grade 3: against engineers who had not adopted, in the same weeks", 4: "Grade 4: by weeks since adoption" } as const;

/** What merged work says about uplift, with its grade, or what is missing for one. Not told by team here, and not in works-council mode. */
export async function digestUplift(world: DigestWorld): Promise<ToldStory | null> {
  const { db, scope, dueAt, organisation, filter: { teams, repositories } } = world;
  if (scope.mode === "worksCouncil" || teams.length > 0) return null;
  const filter = { ...world.filter, agents: [], range: { kind: "weeks", weeks: 52 } as const };
  const { estimates } = await upliftEstimates(db, scope, { repositories }, await readAsOf(db, scope, filter, dueAt));
  const { ladder } = estimates.merged;
  const isTold = estimates.engineers >= minimumPeople;
  const [shown, lacking] = [isTold ? ladder.shown : null, ladder.rungs.find(({ lacks }) => lacks !== null)];
  const estimate = shown?.estimate ?? null;
  const text = shown !== null && estimate !== null ? `${gradeWords[shown.grade]}: ${formatRatio(estimate.ratio)} times (${formatRatio(estimate.low)}–${formatRatio(estimate.high)}), n\u00a0=\u00a0${String(estimate.n)}.`
    : isTold && lacking?.lacks != null ? `Grade ${String(lacking.grade)} ${lacking.lacks}.` : "Fewer than five engineers could be compared.";
  return {
    story: { kicker: "Uplift", headline: headlineUplift(isTold ? ladder : { ...ladder, shown: null, wasApart: false }, organisation.name === "" ? "This organisation" : organisation.name), text, links: [{ label: "See what it stands on", href: world.link("/uplift", repositories.length === 0 ? null : filter) }] },
    published: { upliftGrade: shown?.grade ?? null, upliftRatio: estimate?.ratio ?? null, upliftLow: estimate?.low ?? null, upliftHigh: estimate?.high ?? null, upliftN: estimate?.n ?? null },
  };
}
