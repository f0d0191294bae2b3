import "server-only";
import { forbidden, notFound } from "next/navigation";
import { countedLines } from "@/lib/core/chart/countedLines";
import { roundEdges } from "@/lib/core/chart/roundEdges";
import { sumWindow } from "@/lib/core/chart/sumWindow";
import { minimumPeople } from "@/lib/core/privacy/minimumPeople";
import type { Filter } from "@/lib/core/report/filter";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDay } from "@/lib/core/report/formatDay";
import { headlineRepositories } from "@/lib/core/report/headlineRepositories";
import { headlineTeam } from "@/lib/core/report/headlineTeam";
import type { FilterSentenceModel } from "@/lib/core/report/page/filterSentenceModel";
import type { LeadModel } from "@/lib/core/report/page/leadModel";
import type { RepositoryTableModel } from "@/lib/core/report/page/repositoryTableModel";
import type { TeamPageModel } from "@/lib/core/report/page/teamPageModel";
import type { KnownTeam, Roster } from "@/lib/core/team/team";
import { toldTeamsOf } from "@/lib/store/reports/toldTeams";
import { readRoster } from "@/lib/store/team/readRoster";
import { address } from "./address";
import { agentWeeks } from "./agentWeeks";
import { changesLink } from "./changesLink";
import { endOfWeeks } from "./endOfWeeks";
import { filterChoices } from "./filterChoices";
import { leadOf } from "./leadOf";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { mostNamed } from "./mostNamed";
import { readPageFilter } from "./readPageFilter";
import { readSearch, type Search } from "./readSearch";
import { repositoryTableOf } from "./repositoryTableOf";
import { scopeTitle } from "./scopeTitle";
import { shareContext, type ShareContext } from "./shareContext";
import { readTableSort, type TableSort } from "./tableSort";
import { teamChoices, type TeamChoice } from "./teamChoices";
import { teamFixesOf } from "./teamFixesOf";
import { teamMeasures } from "./teamMeasures";
import { teamTableOf } from "./teamTableOf";
import { teamUpliftOf } from "./teamUpliftOf";

function aboveOf({ teams }: Roster, team: KnownTeam, filter: Filter): TeamPageModel["above"] {
  const found: KnownTeam[] = [];
  for (let next = teams.find(({ id }) => id === team.parentId); next !== undefined && !found.includes(next); next = teams.find(({ id }) => id === found[0]?.parentId)) found.unshift(next);
  return found.map(({ name, slug }) => ({ name, href: address.team(slug, filter) }));
}

/** The team's lead chart with the other's line in grey. */
function withLine(lead: LeadModel | null, name: string, against: { readonly name: string; readonly share: ShareContext }, csv: string): LeadModel | null {
  if (lead === null) return null;
  const shares = new Map(against.share.weeks.map((week) => [week.week, roundEdges(week)?.headline ?? null]));
  return {
    ...lead, chart: { ...lead.chart, brackets: [], against: { own: name, name: against.name, shares: lead.chart.weeks.map(({ week }) => shares.get(week) ?? null) } },
    figure: { ...lead.figure, id: "lead", kicker: "Who wrote it", aside: `${name} against ${against.name}`, sub: "AI share of merged lines per week; below, lines merged per week by who wrote them.", foot: [{ text: `Grey line: ${against.name}. ` }, ...lead.figure.foot], csv },
  };
}

async function repositoriesOf(share: ShareContext, sort: TableSort, path: string, team: string): Promise<RepositoryTableModel | null> {
  const table = await repositoryTableOf(share, sort, path);
  const rows = table.rows.filter(({ edges, lines }) => edges !== null && lines > 0);
  const headline = headlineRepositories(rows.map(({ name, edges }) => ({ name, percent: edges?.headline ?? null })));
  return rows.length === 0 ? null : { ...table, figure: { ...table.figure, headline, rows: null }, rows, total: table.total === null || rows.length < 2 ? null : { ...table.total, name: team, href: null } };
}

async function measuresOf(share: ShareContext, team: KnownTeam, roster: Roster, other: TeamChoice | null): Promise<TeamPageModel["measures"]> {
  const siblings = new Set(roster.teams.filter(({ parentId, endedAt }) => parentId === team.parentId && endedAt === null).map(({ slug }) => slug));
  const rows = (await teamMeasures(share, team.slug, siblings, other?.slug ?? null)).filter(({ own }) => own !== null);
  if (rows.length === 0 || rows.every(({ others, named }) => others.length === 0 && named === null)) return null;
  const [first] = rows;
  const beside = first === undefined ? [] : [...first.others, ...(first.named === null ? [] : [first.named])];
  const [above, count] = [beside.filter((value) => value < (first?.own ?? 0)).length, beside.length];
  return {
    figure: {
      id: "measures", kicker: "Against the other teams", aside: share.windowTitle, headline: [{ text: above === count ? `${team.name} has the highest ` : above === 0 ? `${team.name} has the lowest ` : `${String(above)} of ${String(count)} other teams have a lower ` }, { text: "AI", tone: "ai" }, { text: " share" }],
      sub: `Filled: ${team.name}.${other === null ? "" : ` Grey: ${other.name}.`} Open: ${other === null ? "the other" : "all other"} teams on the same level, not named here. Upright line: the median team. Each row has its own scale, from lowest to highest.`, foot: [{ text: "More or less AI is neither better nor worse. Teams that are too small to be told are not drawn." }], rows: null, csv: address.csv("aiShareByTeam", share.nowFilter ?? share.filter),
    },
    rows,
  };
}

/** The choices of the sentence: which team, against which, and the rest as everywhere. */
function sentenceOf(filter: Filter, page: { readonly slug: string; readonly other: string | null; readonly teams: readonly TeamChoice[]; readonly organisation: string }, rest: FilterSentenceModel): FilterSentenceModel {
  const more = page.other === null ? {} : { with: page.other };
  const option = (label: string, href: string, isChosen: boolean) => ({ label, value: null, href, isChosen });
  const own = page.teams.map(({ slug, name }) => option(name, address.team(slug, filter, slug === page.other ? {} : more), slug === page.slug));
  const others = [option(page.organisation, address.team(page.slug, filter), page.other === null), ...page.teams.filter(({ slug }) => slug !== page.slug).map(({ slug, name }) => option(name, address.team(page.slug, filter, { with: slug }), slug === page.other))];
  const chosen = (options: readonly { readonly label: string; readonly isChosen: boolean }[]) => options.find(({ isChosen }) => isChosen)?.label ?? options[0]?.label ?? "";
  const [first, ...after] = rest.choices;
  return {
    ...rest, choices: [
      { id: "team", before: "Show ", title: "Team", chosen: chosen(own), options: own }, { id: "with", before: " against ", title: "Compared with", chosen: chosen(others), options: others },
      ...(first === undefined ? [] : [{ ...first, before: first.id === "measure" ? ", counted as " : first.before }]), ...after,
    ],
  };
}

/** One team against the organisation or another team. A team that is too small to be told has a page that says so; one that is not there has none. */
export async function loadTeam(slug: string, search: Search): Promise<TeamPageModel> {
  const asked = await loadContext();
  if (asked.restricted) forbidden();
  const [roster, teams, params] = [await readRoster(asked.db), await teamChoices(asked), await readSearch(search)];
  const team = roster.teams.find((each) => each.slug === slug);
  if (team === undefined) notFound();
  const { filter, ignored } = readPageFilter(params, asked.repositories, { agents: false, restricted: false });
  const wanted = params.get("with");
  const other = teams.find((each) => each.slug === wanted && each.slug !== slug) ?? null;
  const share = await shareContext(asked, { ...filter, teams: [slug] });
  const { context } = share;
  const organisation = asked.reader.scope.figures !== "all" ? "what you may see" : asked.organisation.name === "" ? "the organisation" : asked.organisation.name;
  const against = { name: other?.name ?? organisation, share: await shareContext(asked, { ...filter, teams: other === null ? [] : [other.slug] }) };
  const [now, them] = [sumWindow(share.windows.now), roundEdges(sumWindow(against.share.windows.now).lines)];
  const [edges, lead] = [roundEdges(now.lines), leadOf(share, mostNamed(await agentWeeks(share)), scopeTitle(filter, context.repositories))];
  const days = share.nowFilter?.range.kind === "days" ? share.nowFilter.range : { from: "0001-01-01", to: "9999-12-30" };
  const [told] = toldTeamsOf(roster, context.reader.scope, days, [slug]).filter((each) => each.team.id === team.id);
  const isHidden = told?.withheld === "none";
  const path = address.team(slug);
  const sentence = filterChoices(filter, { href: (to) => address.team(slug, to, other === null ? {} : { with: other.slug }), repositories: [], agents: [], hasPolicy: context.hasPolicy, restricted: false, ignored: wanted !== null && other === null ? [...ignored, `with=${wanted.slice(0, 60)}`] : ignored, endsOn: endOfWeeks(context.now, asked.now, context.organisation.timeZone) });
  return {
    edition: await loadEdition(asked), name: team.name, above: aboveOf(roster, team, filter), headline: isHidden ? [{ text: `${team.name} is too small to be told` }] : headlineTeam({ name: team.name, edges, isRange: lead?.isRange ?? false }, { name: against.name, edges: them }),
    dek: `${told === undefined ? "Nobody is" : `${formatCount(told.people)} ${told.people === 1 ? "person was" : "people were"}`} in it in these weeks.${team.endedAt === null ? "" : ` It ended on ${formatDay(team.endedAt)}.`}`,
    filter: sentenceOf(filter, { slug, other: other?.slug ?? null, teams: teams.some((each) => each.slug === slug) ? teams : [{ slug, name: team.name }, ...teams], organisation }, sentence),
    strip: edges === null || isHidden ? null : { edges, line: `${formatCount(countedLines(now.lines))} lines in ${formatCount(now.changes)} changes, ${share.windowTitle.toLowerCase()}` },
    against: them === null || isHidden ? null : { name: against.name, edges: them }, lead: isHidden ? null : withLine(lead, team.name, against, address.csv("aiShareByWeek", share.filter)),
    measures: isHidden ? null : await measuresOf(share, team, roster, other), uplift: isHidden ? null : await teamUpliftOf(share, slug, other?.slug ?? null, organisation), fixes: isHidden ? null : await teamFixesOf(share, against),
    below: isHidden ? null : await teamTableOf(share, { kind: "below", team }), repositories: isHidden ? null : await repositoriesOf(share, readTableSort(params), path, team.name),
    withheld: told?.withheld == null ? null : { title: `A team is told where at least ${String(minimumPeople)} people are in it.`, text: isHidden ? `${team.name} had fewer in all of these weeks, so that its figures would be those of single people.` : `On some days ${team.name} had fewer; these are in no number here.`, href: "/settings/privacy" },
    changesHref: isHidden ? null : changesLink(context, share.filter),
  };
}
