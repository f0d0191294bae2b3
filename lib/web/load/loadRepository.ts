import "server-only";
import { may } from "@/lib/core/access/may";
import { countedLines } from "@/lib/core/chart/countedLines";
import { roundEdges } from "@/lib/core/chart/roundEdges";
import { sumWindow } from "@/lib/core/chart/sumWindow";
import type { Filter } from "@/lib/core/report/filter";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { Fact, RepositoryPageModel } from "@/lib/core/report/page/repositoryPageModel";
import { findRepository, type RepositoryState } from "@/lib/store/repository/repositoryState";
import { sharedCommits } from "@/lib/store/reports/sharedCommits";
import { address } from "./address";
import { agentWeeks } from "./agentWeeks";
import { changesLink } from "./changesLink";
import { endOfWeeks } from "./endOfWeeks";
import { filterChoices } from "./filterChoices";
import { findOr404 } from "./findOr404";
import { languageTableOf } from "./languageTableOf";
import { leadOf } from "./leadOf";
import { loadContext, type LoadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { modelTableOf } from "./modelTableOf";
import { mostNamed } from "./mostNamed";
import { privacyNote } from "./privacyNote";
import { detailsNoteOf, pullFactsOf } from "./pullStateOf";
import { readPageFilter } from "./readPageFilter";
import { readSearch, type Search } from "./readSearch";
import { scopeTitle } from "./scopeTitle";
import { shareContext, type ShareContext } from "./shareContext";
import { teamChoices } from "./teamChoices";
import { stayedFacts, stayedOf } from "./stayedOf";

const policyTitles = { strict: "Unknown", adopters: "People’s where no agent was used", signed: "People’s since a date" } as const;

function factsOf({ slug, source, webUrl, defaultBranch, head, readAt, changeCount, commitCount, ownPolicy }: RepositoryState, { organisation: { timeZone }, reader, restricted }: LoadContext): Fact[] {
  const plain = { href: null, isCode: false };
  return [
    ...(source === null ? [] : [{ label: "Source", value: source, href: webUrl, isCode: true }]),
    ...(defaultBranch === null ? [] : [{ label: "Default branch", value: defaultBranch, href: null, isCode: true }]),
    ...(head === null ? [] : [{ label: "Newest change", value: head.slice(0, 10), href: webUrl === null ? null : `${webUrl}/commit/${head}`, isCode: true }]),
    { ...plain, label: "Read", value: readAt === null ? "not yet" : formatInstant(new Date(readAt).toISOString(), timeZone) },
    ...(may(reader.scope.role, "manageRepositories") ? [{ ...plain, label: "Access", value: "Who may see it", href: `${address.repository(slug)}/access` }, { ...plain, label: "Unmarked lines", value: ownPolicy === null ? "As in the organisation" : policyTitles[ownPolicy.policy], href: `${address.repository(slug)}/policy` }, { ...plain, label: "Settings", value: "Remove this repository", href: `${address.repository(slug)}/remove` }] : []),
    ...(restricted ? [] : [{ ...plain, label: "Holds", value: `${formatCount(changeCount)} changes, ${formatCount(commitCount)} commits` }]),
  ];
}

function warningsOf({ unreadableCount, error, readAt }: RepositoryState, shared: number): string[] {
  const files = unreadableCount === 1 ? "1 path has" : `${formatCount(unreadableCount)} paths have`;
  return [
    ...(shared === 0 ? [] : [`${shared === 1 ? "1 commit is" : `${formatCount(shared)} commits are`} history that forks, mirrors and copies share. Such lines count once, and these are left out here.`]),
    ...(unreadableCount === 0 ? [] : [`${files} contents that git could not give (missing or broken objects). Their lines are in no count.`]),
    ...(error === null ? [] : [`The last reading stopped: ${error.message}${error.hint === null ? "" : ` ${error.hint}`}`]),
    ...(readAt === null ? ["This repository has not been read to its end yet. What stands here is not complete."] : []),
  ];
}

/** All repositories in the same window, for comparison; null where this is the only one. */
async function organisationOf({ context, filter }: ShareContext): Promise<RepositoryPageModel["organisation"]> {
  if (context.repositories.length < 2) return null;
  const all = await shareContext(context, { ...filter, repositories: [] });
  const edges = roundEdges(sumWindow(all.windows.now).lines);
  return edges === null ? null : { name: context.reader.scope.figures !== "all" ? "What you may see" : context.organisation.name === "" ? "The organisation" : context.organisation.name, edges };
}

/** What is still there, of the lines of the page's whole period. */
async function stayedLinks({ context, filter, weeks }: ShareContext, slug: string): Promise<RepositoryPageModel["stayed"]> {
  const stayed = await stayedOf(context, { ...filter, measure: "lines", view: "policy", bulk: true });
  if (stayed.surviving === null || stayed.surviving.counted === 0) return null;
  const merged = filter.measure === "lines" ? sumWindow(weeks.filter(({ complete }) => complete)).lines : null;
  const counted = merged === null ? 0 : countedLines(merged);
  return { facts: stayedFacts(stayed, merged === null || counted === 0 ? null : ((merged.proven + merged.declared) / counted) * 100), survivalHref: address.survival(slug, filter), filesHref: context.repositories.some((each) => each.slug === slug && each.hasDetails) ? address.files(slug) : null };
}

/** One repository. What the reader may not see is not there. */
export async function loadRepository(slug: string, search: Search): Promise<RepositoryPageModel> {
  const context = await loadContext();
  const { restricted } = context;
  const repository = await findOr404(findRepository(context.db, context.reader.scope, slug));
  const params = await readSearch(search);
  const teams = await teamChoices(context);
  const { filter: asked, ignored } = readPageFilter(params, context.repositories, { agents: false, teams, restricted });
  const filter: Filter = { ...asked, repositories: [slug] };
  const share = await shareContext(context, filter);
  const rows = restricted ? [] : await agentWeeks(share);
  const [pullFacts, note] = [await pullFactsOf(context, repository.id, may(context.reader.scope.role, "manageRepositories")), await detailsNoteOf(context, repository.id)];
  return {
    edition: await loadEdition(context), name: repository.name, facts: [...factsOf(repository, context), ...pullFacts],
    filter: filterChoices(filter, { href: (to) => address.repository(slug, to), repositories: [], agents: [], teams, hasPolicy: context.hasPolicy, restricted, ignored, endsOn: endOfWeeks(share.context.now, context.now, context.organisation.timeZone) }),
    lead: leadOf(share, mostNamed(rows), scopeTitle(filter, context.repositories, teams)),
    organisation: await organisationOf(share), models: restricted ? null : modelTableOf(share, rows, { path: address.repository(slug), all: params.get("models") === "all" }), languages: restricted ? null : await languageTableOf(share),
    changesHref: changesLink(context, filter), stayed: restricted || filter.teams.length > 0 ? null : await stayedLinks(share, slug), warnings: [...(note === null ? [] : [note]), ...warningsOf(repository, restricted ? 0 : await sharedCommits(context.db, context.reader.scope, slug))],
    privacy: restricted ? privacyNote.repository : null, empty: restricted && (share.report.withheld ?? []).length > 0 ? privacyNote.weeks : null,
  };
}
