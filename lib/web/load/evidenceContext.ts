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
import { readSearch, type Search } from "./readSearch";

export interface EvidenceContext {
  readonly now: Date;
  readonly filter: Filter;
  readonly sentence: FilterSentenceModel;
}

/** What the pages about evidence begin with; closed in works-council mode unless what they show is told in it. `details`: only repositories whose details the reader may see. */
export async function evidenceContext(asked: LoadContext, search: Search, path: string, sight: "figures" | "details", isTold = false): Promise<EvidenceContext> {
  if (asked.restricted && !isTold) forbidden();
  const repositories = asked.repositories.filter(({ hasDetails }) => sight === "figures" || hasDetails);
  const { filter: read, ignored } = readPageFilter(await readSearch(search), repositories, { agents: false, restricted: asked.restricted });
  const filter: Filter = { ...read, measure: "lines", view: "policy" };
  const now = await readAsOf(asked.db, asked.reader.scope, filter, asked.now);
  const sentence = filterChoices(filter, {
    href: (to) => address.withFilter(path, to), agents: [], hasPolicy: false, restricted: asked.restricted, ignored, endsOn: endOfWeeks(now, asked.now, asked.organisation.timeZone),
    repositories: repositories.map(({ slug, name }) => ({ slug, name, value: null })),
  });
  return { now, filter, sentence: { ...sentence, choices: sentence.choices.filter(({ id }) => id !== "measure") } };
}
