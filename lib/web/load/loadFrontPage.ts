import "server-only";
import { redirect } from "next/navigation";
import { may } from "@/lib/core/access/may";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { FrontPageModel } from "@/lib/core/report/page/frontPageModel";
import { address } from "./address";
import { agentWeeks } from "./agentWeeks";
import { endOfWeeks } from "./endOfWeeks";
import { filterChoices } from "./filterChoices";
import { languageTableOf } from "./languageTableOf";
import { leadOf } from "./leadOf";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { modelTableOf } from "./modelTableOf";
import { mostNamed } from "./mostNamed";
import { readPageFilter } from "./readPageFilter";
import { readSearch, type Search } from "./readSearch";
import { repositoryTableOf } from "./repositoryTableOf";
import { scopeTitle } from "./scopeTitle";
import { shareContext } from "./shareContext";
import { readTableSort } from "./tableSort";
import { wholeCountOf } from "./wholeCountOf";

/** The front page. Before there is anything to report it leads to where that changes: the first run, or the reading. */
export async function loadFrontPage(search: Search): Promise<FrontPageModel> {
  const context = await loadContext();
  // Where others have not been given a repository there may still be some: to them both look the same.
  if (context.repositories.length === 0) redirect(may(context.reader.scope.role, "manageRepositories") ? "/first" : "/reading");
  if (context.repositories.every(({ readAt }) => readAt === null)) redirect("/reading");
  const params = await readSearch(search);
  const { filter, ignored } = readPageFilter(params, context.repositories, { agents: false });
  const share = await shareContext(context, filter);
  const rows = await agentWeeks(share);
  const repositories = await repositoryTableOf(share, readTableSort(params), "/");
  const values = new Map(repositories.rows.map(({ slug, edges }) => [slug, edges === null ? null : formatPercent(edges.headline)]));
  return {
    edition: await loadEdition(context),
    filter: filterChoices(filter, {
      href: (to) => address.withFilter("/", to), agents: [], hasPolicy: context.organisation.policy !== "strict", ignored,
      endsOn: endOfWeeks(share.context.now, context.now, context.organisation.timeZone),
      repositories: context.repositories.map(({ slug, name }) => ({ slug, name, value: values.get(slug) ?? null })),
    }),
    lead: leadOf(share, mostNamed(rows), scopeTitle(filter, context.repositories)),
    models: modelTableOf(share, rows, { path: "/", all: params.get("models") === "all" }), repositories, languages: await languageTableOf(share), whole: await wholeCountOf(share),
  };
}
