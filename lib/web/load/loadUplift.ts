import "server-only";
import { forbidden } from "next/navigation";
import { leastWeeks } from "@/lib/core/measures/uplift/series";
import { formatCount } from "@/lib/core/report/formatCount";
import { filterSchema } from "@/lib/core/report/filter";
import { headlineUplift } from "@/lib/core/report/headlineUplift";
import type { UpliftPageModel } from "@/lib/core/report/page/upliftPageModel";
import { pulseByMonth } from "@/lib/store/reports/pulseByMonth";
import { readAsOf } from "@/lib/store/reports/readAsOf";
import { upliftByEvent } from "@/lib/store/reports/upliftByEvent";
import { upliftByTeam } from "@/lib/store/reports/upliftByTeam";
import { upliftEstimates } from "@/lib/store/reports/upliftEstimates";
import { readNotice } from "../action/notice";
import { address } from "./address";
import { askPulse } from "./askPulse";
import { loadContext, type LoadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { readSearch, type Search } from "./readSearch";
import { gradeOf, measuredWords, upliftForestOf } from "./upliftForestOf";
import { upliftStudyOf } from "./upliftStudyOf";
import { pulseTableOf, upliftTablesOf } from "./upliftTablesOf";

async function pulseOf(context: LoadContext): Promise<UpliftPageModel["pulse"]> {
  const report = await pulseByMonth(context.db, context.reader.scope, context.now);
  return { ...pulseTableOf(report, address.csv("pulseByMonth", filterSchema.parse({}))), ask: await askPulse(context) };
}

/** The page of uplift: all that the reader may see, over fixed weeks. Closed in works-council mode. */
export async function loadUplift(search: Search): Promise<UpliftPageModel> {
  const context = await loadContext();
  if (context.restricted) forbidden();
  const { db, reader: { scope }, organisation } = context;
  const filter = filterSchema.parse({});
  const now = await readAsOf(db, scope, filter, context.now);
  const answer = await upliftEstimates(db, scope, filter, now);
  const [teams, events, notice] = await Promise.all([upliftByTeam(db, scope, filter, now), upliftByEvent(db, scope, filter, now), readNotice(await readSearch(search))]);
  const { merged: { ladder, ratio }, engineers, adopters } = answer.estimates;
  const name = organisation.name === "" ? "This organisation" : organisation.name;
  const estimate = ladder.shown?.estimate ?? null;
  const p = ladder.before;
  return {
    edition: await loadEdition(context), headline: headlineUplift(ladder, name), grade: gradeOf(ladder),
    dek: "What the same engineers land with agents, against what they would have landed without. Every grade says how it was come by, and what it cannot know.",
    value: estimate === null ? null : { ratio: estimate.ratio.toFixed(2), interval: `${estimate.low.toFixed(2)}–${estimate.high.toFixed(2)}`, of: `95 % interval, n = ${String(estimate.n)} adopters` },
    facts: [
      { kicker: "What is counted", text: `${measuredWords(answer.unit)} by week, ${formatCount(answer.weeks.count)} weeks of ${formatCount(engineers)} engineers. ${formatCount(adopters)} have adopted agents; ${formatCount(ratio?.measured.length ?? 0)} have ${String(leastWeeks)} weeks at work on both sides.` },
      { kicker: "Against whom", text: ladder.controls === 0 ? "Everybody has adopted: there is nobody left to compare with, and no grade above 2." : `${formatCount(ladder.controls)} engineers without AI lines in the same weeks, each against their own weeks before.` },
      { kicker: "Were they alike before", text: p === null ? "The course before adoption could not be tested: too few adopters have twelve weeks before." : p > 0.1 ? `Before adoption both moved alike (test of a difference: p = ${p.toFixed(2)}).` : `No: adopters had been moving apart before they adopted (p = ${p.toFixed(3)}), so that a difference after may not be the agents’.` },
    ],
    forest: upliftForestOf(answer, teams.rows, name, { rows: address.csv("upliftSpread", filter), csv: address.csv("upliftByTeam", filter), method: "/method#upliftRatio" }),
    study: upliftStudyOf(answer, events.rows, name, address.csv("upliftByEvent", filter)), tables: upliftTablesOf(answer, (id) => address.csv(id, filter)),
    pulse: await pulseOf(context), notice: notice === null ? null : { kind: notice.kind, text: [notice.message, notice.hint ?? ""].join(" ").trim() },
  };
}
