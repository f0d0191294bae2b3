import "server-only";
import { forbidden } from "next/navigation";
import type { Filter } from "@/lib/core/report/filter";
import type { FilterSentenceModel } from "@/lib/core/report/page/filterSentenceModel";
import { readAsOf } from "@/lib/store/reports/readAsOf";
import { address } from "./address";
import { endOfWeeks } from "./endOfWeeks";
import { filterChoices } from "./filterChoices";
import type { LoadContext } from "./loadContext";
import { readPageFilter } from "./readPageFilter";
import { teamChoices } from "./teamChoices";

export interface FixContext {
  readonly now: Date;
  readonly filter: Filter;
  readonly sentence: FilterSentenceModel;
}

/** What pages about fixes begin with; closed in works-council mode. `sight`: `details` offers only repositories whose details the reader may see. */
export async function fixContext(asked: LoadContext, params: URLSearchParams, path: string, sight: "figures" | "details" = "figures"): Promise<FixContext> {
  if (asked.restricted) forbidden();
  const repositories = asked.repositories.filter(({ hasDetails }) => sight === "figures" || hasDetails);
  const teams = await teamChoices(asked);
  const { filter: read, ignored } = readPageFilter(params, repositories, { agents: false, teams, restricted: false });
  const filter: Filter = { ...read, measure: "lines" };
  const now = await readAsOf(asked.db, asked.reader.scope, filter, asked.now);
  const sentence = filterChoices(filter, {
    href: (to) => address.withFilter(path, to), agents: [], teams, hasPolicy: asked.hasPolicy, restricted: false, ignored, endsOn: endOfWeeks(now, asked.now, asked.organisation.timeZone),
    repositories: repositories.map(({ slug, name }) => ({ slug, name, value: null })),
  });
  const choices = sentence.choices.filter(({ id }) => id !== "measure" && id !== "bulk").map((choice) => ({ ...choice, before: choice.before.replace("Merged lines in ", "Fixes in ") }));
  return { now, filter, sentence: { ...sentence, choices } };
}
