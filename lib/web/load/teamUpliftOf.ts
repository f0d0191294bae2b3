import { minimumPeople } from "@/lib/core/privacy/minimumPeople";
import { headlineTeamUplift } from "@/lib/core/report/headlineTeamUplift";
import type { ForestModel } from "@/lib/core/report/page/upliftPageModel";
import { upliftByTeam } from "@/lib/store/reports/upliftByTeam";
import { upliftEstimates } from "@/lib/store/reports/upliftEstimates";
import { address } from "./address";
import type { ShareContext } from "./shareContext";
import { upliftForestOf } from "./upliftForestOf";

/** Uplift of a team under the organisation's, with another team's where one is asked for; null for a team that may not be told. Its weeks are all there are. */
export async function teamUpliftOf({ context: { db, reader: { scope }, now }, filter }: ShareContext, slug: string, other: string | null, organisation: string): Promise<ForestModel | null> {
  const all = { ...filter, teams: [] };
  const answer = await upliftEstimates(db, scope, all, now);
  if (answer.estimates.engineers < minimumPeople) return null;
  const { rows } = await upliftByTeam(db, scope, all, now);
  const own = rows.find(({ team }) => team === slug);
  if (own === undefined) return null;
  const model = upliftForestOf(answer, [own, ...rows.filter(({ team }) => team === other)], organisation, { rows: null, csv: address.csv("upliftByTeam", all), method: "/method#upliftRatio" });
  const estimate = own.ratio === null ? null : { ratio: own.ratio, low: own.low ?? own.ratio, high: own.high ?? own.ratio };
  return { ...model, figure: { ...model.figure, headline: headlineTeamUplift(own.name, estimate), rows: { label: "All teams and grades", href: "/uplift" } } };
}
