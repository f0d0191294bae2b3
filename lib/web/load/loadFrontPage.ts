import "server-only";
import { redirect } from "next/navigation";
import { may } from "@/lib/core/access/may";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { FrontPageModel } from "@/lib/core/report/page/frontPageModel";
import { calibrationRounds } from "@/lib/store/calibration/calibrationRounds";
import { guardComparisons } from "@/lib/store/reports/guardComparisons";
import { address } from "./address";
import { agentTableOf } from "./agentTableOf";
import { agentWeeks } from "./agentWeeks";
import { endOfWeeks } from "./endOfWeeks";
import { filterChoices } from "./filterChoices";
import { fixFigureOf } from "./fixFigureOf";
import { frontGuards } from "./frontGuards";
import { frontUpliftOf } from "./frontUpliftOf";
import { guardrailOf } from "./guardrailOf";
import { languageTableOf } from "./languageTableOf";
import { leadOf } from "./leadOf";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { markOf } from "./markOf";
import { modelTableOf } from "./modelTableOf";
import { mostNamed } from "./mostNamed";
import { privacyNote } from "./privacyNote";
import { readPageFilter } from "./readPageFilter";
import { readSearch, type Search } from "./readSearch";
import { repositoryTableOf } from "./repositoryTableOf";
import { scopeTitle } from "./scopeTitle";
import { shareContext, type ShareContext } from "./shareContext";
import { readTableSort } from "./tableSort";
import { teamChoices } from "./teamChoices";
import { teamTableOf } from "./teamTableOf";
import { wholeCountOf } from "./wholeCountOf";

type Parts = Pick<FrontPageModel, "models" | "uplift" | "teams" | "fixes" | "guardrails" | "agents" | "languages" | "whole" | "privacy" | "empty">;

async function openParts(share: ShareContext, rows: Awaited<ReturnType<typeof agentWeeks>>, params: URLSearchParams): Promise<Parts> {
  const { context, filter } = share;
  const isOfTeam = filter.teams.length > 0;
  const compared = isOfTeam ? null : (await guardComparisons(context.db, context.reader.scope, filter, context.now)).filter(({ measure }) => frontGuards.includes(measure.id));
  return {
    fixes: await fixFigureOf(context, filter),
    uplift: isOfTeam ? null : await frontUpliftOf(share),
    guardrails: compared === null ? null : guardrailOf(context, filter, compared, address.withFilter("/guardrails", filter)),
    models: modelTableOf(share, rows, { path: "/", all: params.get("models") === "all" }), agents: null, languages: await languageTableOf(share), teams: isOfTeam ? null : await teamTableOf(share, { kind: "highest" }), whole: isOfTeam ? null : await wholeCountOf(share),
    privacy: null, empty: null,
  };
}

/** In works-council mode: agents and languages of the whole organisation, to those who may see all of it. */
async function restrictedParts(share: ShareContext): Promise<Parts> {
  const isWhole = share.context.reader.scope.figures === "all" && share.filter.repositories.length === 0;
  return {
    models: null, uplift: null, teams: null, fixes: null, guardrails: null, whole: null, agents: isWhole ? await agentTableOf(share) : null, languages: isWhole ? await languageTableOf(share) : null,
    privacy: isWhole ? privacyNote.frontPage : privacyNote.some, empty: (share.report.withheld ?? []).length > 0 ? privacyNote.weeks : null,
  };
}

/** The front page. Before there is anything to report it leads to where that changes: the first run, or the reading. */
export async function loadFrontPage(search: Search): Promise<FrontPageModel> {
  const context = await loadContext();
  // Where others have not been given a repository there may still be some: to them both look the same.
  if (context.repositories.length === 0) redirect(may(context.reader.scope.role, "manageRepositories") ? "/first" : "/reading");
  if (context.repositories.every(({ readAt }) => readAt === null)) redirect("/reading");
  const { restricted, reader: { scope } } = context;
  const params = await readSearch(search);
  const teams = await teamChoices(context);
  const { filter, ignored } = readPageFilter(params, context.repositories, { agents: false, teams, restricted });
  const share = await shareContext(context, filter);
  const rows = restricted ? [] : await agentWeeks(share);
  const repositories = await repositoryTableOf(share, readTableSort(params), "/");
  const values = new Map(repositories.rows.map(({ slug, edges }) => [slug, edges === null ? null : formatPercent(edges.headline)]));
  const lead = leadOf(share, mostNamed(rows), scopeTitle(filter, context.repositories, teams));
  const calibration = restricted || scope.figures !== "all" || filter.repositories.length > 0 || filter.teams.length > 0 ? null : markOf(await calibrationRounds.list(context.db));
  return {
    edition: await loadEdition(context),
    filter: filterChoices(filter, {
      href: (to) => address.withFilter("/", to), agents: [], teams, hasPolicy: context.hasPolicy, restricted, ignored,
      endsOn: endOfWeeks(share.context.now, context.now, context.organisation.timeZone),
      repositories: context.repositories.map(({ slug, name }) => ({ slug, name, value: values.get(slug) ?? null })),
    }),
    lead: lead === null ? null : { ...lead, calibration },
    repositories, ...await (restricted ? restrictedParts(share) : openParts(share, rows, params)),
  };
}
