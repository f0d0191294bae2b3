import { minimumPeople } from "@/lib/core/privacy/minimumPeople";
import type { ForestModel } from "@/lib/core/report/page/upliftPageModel";
import { upliftByTeam } from "@/lib/store/reports/upliftByTeam";
import { upliftEstimates } from "@/lib/store/reports/upliftEstimates";
import { address } from "./address";
import type { ShareContext } from "./shareContext";
import { upliftForestOf } from "./upliftForestOf";

/** The uplift of what the front page is about; its weeks are all there are, whatever the filter's. */
export async function frontUpliftOf({ context: { db, reader: { scope }, now, organisation }, filter }: ShareContext): Promise<ForestModel | null> {
  const answer = await upliftEstimates(db, scope, filter, now);
  if (answer.estimates.engineers < minimumPeople) return null;
  const model = upliftForestOf(answer, (await upliftByTeam(db, scope, filter, now)).rows, organisation.name === "" ? "This organisation" : organisation.name, { rows: null, csv: address.csv("upliftByTeam", filter), method: "/method#upliftRatio" });
  return { ...model, figure: { ...model.figure, rows: { label: "All grades and what they stand on", href: "/uplift" } } };
}
