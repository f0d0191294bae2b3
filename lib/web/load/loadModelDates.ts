import "server-only";
import { modelReleases } from "@/lib/core/attribution/modelReleases";
import { formatDay } from "@/lib/core/report/formatDay";
import type { ModelDatesModel } from "@/lib/core/report/page/modelDatesModel";
import { actorNames } from "@/lib/store/audit/actorNames";
import { modelDates } from "@/lib/store/loop/modelDates";
import { readNotice } from "../action/notice";
import { demandRight } from "./demandRight";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { modelTitle } from "./modelTitle";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";

/** Release days of models, the newest first: for owners. */
export async function loadModelDates(search: Search): Promise<ModelDatesModel> {
  const context = await loadContext();
  demandRight(context, "changeSettings");
  const words = await modelDates.list(context.db);
  const names = await actorNames(context.db);
  const said = new Set(words.map(({ modelId }) => modelId));
  const listed = [...words.map(({ id, modelId, date, source, madeBy }) => ({ id, modelId, date, source, by: `said by ${names.get(madeBy) ?? madeBy}` })), ...modelReleases.filter(({ id }) => !said.has(id)).map(({ id, date, source }) => ({ id: null, modelId: id, date, source, by: "" }))];
  return {
    edition: await loadEdition(context), ...outcomeOf(await readNotice(await readSearch(search))),
    rows: listed.toSorted((one, other) => (other.date ?? "9").localeCompare(one.date ?? "9")).map(({ date, modelId, ...row }) => ({ ...row, modelId, name: modelTitle(modelId), day: date === null ? "on no chart" : formatDay(date) })),
  };
}
