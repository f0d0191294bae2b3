import "server-only";
import { notFound } from "next/navigation";
import { agentTitle } from "@/lib/core/attribution/agentTitle";
import type { Filter } from "@/lib/core/report/filter";
import { guardRows } from "@/lib/core/measures/guardrail/guardRows";
import { filterAddress } from "@/lib/core/report/filterAddress";
import { formatCount } from "@/lib/core/report/formatCount";
import { headlineChanges } from "@/lib/core/report/headlineChanges";
import type { ChangesPageModel, PaginationModel } from "@/lib/core/report/page/changesPageModel";
import type { SortHead } from "@/lib/core/report/page/sortHead";
import { aiShareByAgent } from "@/lib/store/reports/aiShareByAgent";
import { changes, type ChangesQuery } from "@/lib/store/reports/changes";
import { readAsOf } from "@/lib/store/reports/readAsOf";
import { changeRowOf } from "./changeRowOf";
import { changesQuery } from "@/lib/flows/export/changesQuery";
import { endOfWeeks } from "./endOfWeeks";
import { filterChoices } from "./filterChoices";
import { findOr404 } from "./findOr404";
import { loadContext, type LoadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { readPageFilter } from "./readPageFilter";
import { teamChoices } from "./teamChoices";
import { readSearch, type Search } from "./readSearch";

function hrefOf(path: string, filter: Filter, query: ChangesQuery): string {
  const params = new URLSearchParams([...filterAddress.write(filter), ...changesQuery.write(query)]);
  return params.size === 0 ? path : `${path}?${params.toString()}`;
}

const href = (filter: Filter, query: ChangesQuery) => hrefOf("/changes", filter, query);

function sortOf(filter: Filter, query: ChangesQuery): SortHead[] {
  return changesQuery.sorts.map((sort) => {
    const isSorted = query.sort === sort;
    const descending = isSorted ? !query.descending : true;
    return { id: sort, href: href(filter, { ...query, sort, descending, page: 1 }), direction: isSorted ? (query.descending ? "descending" : "ascending") : null };
  });
}

function paginationOf(filter: Filter, query: ChangesQuery, total: number, shown: number): PaginationModel {
  const pages = Math.max(1, Math.ceil(total / query.pageSize));
  const first = (query.page - 1) * query.pageSize + 1;
  const to = (page: number) => href(filter, { ...query, page });
  return {
    page: query.page, pages, summary: shown === 0 ? `0 of ${formatCount(total)}` : `${formatCount(first)}–${formatCount(first + shown - 1)} of ${formatCount(total)}`,
    previous: query.page > 1 ? to(Math.min(query.page - 1, pages)) : null, next: query.page < pages ? to(query.page + 1) : null,
  };
}

async function agentsOf({ db, reader, now }: LoadContext, filter: Filter) {
  const { rows } = await aiShareByAgent(db, reader.scope, { ...filter, teams: [], agents: [] }, now);
  return rows.filter(({ isTotal, commits }) => isTotal && (commits ?? 0) > 0).map(({ agent }) => ({ id: agent, name: agentTitle(agent) })).slice(0, 20);
}

/** Changes of which AI wrote most; null where the list is narrowed by something that the sentence would not say. */
async function countAi({ db, reader, now }: LoadContext, filter: Filter, query: ChangesQuery): Promise<number | null> {
  if (query.search !== "" || query.verdicts.length > 0 || query.guard !== undefined || filter.agents.length > 0) return null;
  return (await changes(db, reader.scope, filter, now, { ...query, verdicts: ["ai"], page: 1, pageSize: 1 })).totalRows;
}

/** One page of the list of changes, of repositories whose details the reader may see; to who may see none there is no such page. */
export async function loadChanges(search: Search): Promise<ChangesPageModel> {
  const asked = await loadContext();
  const { db, reader, organisation } = asked;
  const repositories = asked.repositories.filter(({ hasDetails }) => hasDetails);
  if (reader.scope.details !== "all" && repositories.length === 0 && reader.scope.mode !== "worksCouncil") notFound();
  const params = await readSearch(search);
  const teams = await teamChoices(asked);
  const { filter, ignored } = readPageFilter(params, repositories, { agents: true, teams, restricted: false });
  const now = await readAsOf(db, reader.scope, filter, asked.now);
  const context = { ...asked, now };
  const query = changesQuery.read(params);
  const report = await findOr404(changes(db, reader.scope, filter, now, query));
  const isFiltered = query.search !== "" || query.verdicts.length > 0 || query.guard !== undefined || filter.agents.length > 0;
  const { guard, ...unguarded } = query;
  const cleared = { ...unguarded, search: "", verdicts: [], page: 1 };
  const pages = Math.max(1, Math.ceil(report.totalRows / query.pageSize));
  return {
    edition: await loadEdition(asked), isFiltered,
    filter: filterChoices(filter, {
      href: (to) => href(to, { ...query, page: 1 }), ignored: query.page > pages ? [...ignored, `page=${String(query.page)} (there are ${formatCount(pages)})`] : ignored,
      repositories: repositories.map(({ slug, name }) => ({ slug, name, value: null })), teams, agents: await agentsOf(context, filter.repositories.length === 0 && repositories.length < asked.repositories.length ? { ...filter, repositories: repositories.map(({ slug }) => slug) } : filter), hasPolicy: context.hasPolicy,
      endsOn: endOfWeeks(now, asked.now, organisation.timeZone), restricted: false,
    }),
    search: { action: "/changes", value: query.search, hidden: [...filterAddress.write(filter), ...changesQuery.write({ ...query, search: "", page: 1 })], clear: href({ ...filter, agents: [] }, cleared) },
    figure: {
      id: "changes", kicker: "Changes", aside: { landedAt: query.descending ? "Newest first" : "Oldest first", lines: query.descending ? "Most lines first" : "Fewest lines first", aiShare: query.descending ? "Most by AI first" : "Least by AI first" }[query.sort],
      headline: headlineChanges(report.totalRows, await countAi(context, filter, query), isFiltered), sub: guard ? `Only changes ${guardRows.words(guard)}.` : "",
      foot: [{ text: `A change is one commit on the first-parent line of the default branch. Bars: counted lines by verdict. ${report.notes.join(" ")}` }], rows: null,
      csv: hrefOf("/api/reports/changes.csv", filter, { ...query, page: 1 }),
    },
    sort: sortOf(filter, query), rows: report.rows.map((row) => changeRowOf(row, organisation.timeZone)), pagination: paginationOf(filter, query, report.totalRows, report.rows.length),
  };
}
