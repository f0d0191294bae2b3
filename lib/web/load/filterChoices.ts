import type { Filter, Range } from "@/lib/core/report/filter";
import { formatDay } from "@/lib/core/report/formatDay";
import { formatDayRange } from "@/lib/core/report/formatDayRange";
import type { TeamChoice } from "./teamChoices";
import type { FilterChoice, FilterOption, FilterSentenceModel } from "@/lib/core/report/page/filterSentenceModel";

export interface SentenceOptions {
  /** Where the page is, with a filter in its address; other keys of the address that should stay are kept by it. */
  readonly href: (filter: Filter) => string;
  /** Repositories to choose from; empty where the page is about one. */
  readonly repositories: readonly { readonly slug: string; readonly name: string; readonly value: string | null }[];
  /** Teams to choose from; left out where the page does not narrow by team, or there are none. */
  readonly teams?: readonly TeamChoice[];
  /** Agents to choose from; empty where the page does not narrow by agent. */
  readonly agents: readonly { readonly id: string; readonly name: string }[];
  /** A policy is in force, so that there is something to switch off. */
  readonly hasPolicy: boolean;
  /** Where weeks end earlier than the last complete one: their last day. */
  readonly endsOn: string | null;
  /** Works-council mode: bulk changes cannot be left out. */
  readonly restricted: boolean;
  /** What could not be used of the address. */
  readonly ignored: readonly string[];
}

const weekChoices = [12, 26, 52, 104] as const;

function rangeTitle(range: Range, endsOn: string | null): string {
  if (range.kind === "all") return "all of history";
  if (range.kind === "days") return formatDayRange(range.from, range.to);
  return `${range.weeks === 1 ? "1 week" : `${String(range.weeks)} weeks`}${endsOn === null ? "" : ` to ${formatDay(endsOn)}`}`;
}

const isSame = (a: Range, b: Range) => JSON.stringify(a) === JSON.stringify(b);
const capital = (text: string) => text.replace(/^[a-z]/, (letter) => letter.toUpperCase());

function choice(id: string, before: string, title: string, options: readonly FilterOption[]): FilterChoice {
  const chosen = options.find((option) => option.isChosen)?.label ?? options[0]?.label ?? "";
  return { id, before, title, chosen: chosen.replace(/^(All|Any|Added|Effective|With|As|Without)\b/, (word) => word.toLowerCase()), options };
}

function teamChoice(filter: Filter, { href }: SentenceOptions, teams: readonly TeamChoice[]): FilterChoice {
  const all = { label: "All teams", value: null, href: href({ ...filter, teams: [] }), isChosen: filter.teams.length === 0 };
  return choice("teams", "Merged lines in ", "Teams", [all, ...teams.map(({ slug, name }) => ({ label: name, value: null, href: href({ ...filter, teams: [slug] }), isChosen: filter.teams.includes(slug) }))]);
}

function repositoryChoice(filter: Filter, { href, repositories, teams = [] }: SentenceOptions): FilterChoice {
  const chosen = new Set(filter.repositories);
  const several: FilterOption[] = chosen.size > 1 ? [{ label: [...chosen].join(", "), value: null, href: href(filter), isChosen: true }] : [];
  const all = { label: repositories.length === 1 ? "All repositories" : `All ${String(repositories.length)} repositories`, value: null, href: href({ ...filter, repositories: [] }), isChosen: chosen.size === 0 };
  const each = repositories.map(({ slug, name, value }) => ({ label: name, value, href: href({ ...filter, repositories: [slug] }), isChosen: chosen.size === 1 && chosen.has(slug) }));
  return choice("repositories", teams.length > 0 ? " and " : "Merged lines in ", "Repositories", [...several, all, ...each]);
}

function agentChoice(filter: Filter, { href, agents }: SentenceOptions): FilterChoice {
  const chosen = new Set(filter.agents);
  const several: FilterOption[] = chosen.size > 1 ? [{ label: [...chosen].join(", "), value: null, href: href(filter), isChosen: true }] : [];
  const any = { label: "Any agent or none", value: null, href: href({ ...filter, agents: [] }), isChosen: chosen.size === 0 };
  const each = agents.map(({ id, name }) => ({ label: name, value: null, href: href({ ...filter, agents: [id] }), isChosen: chosen.size === 1 && chosen.has(id) }));
  return choice("agents", ", with marks of ", "Agents", [...several, any, ...each]);
}

function rangeChoice(filter: Filter, { href, endsOn }: SentenceOptions): FilterChoice {
  const usual: Range[] = [...weekChoices.map((weeks): Range => ({ kind: "weeks", weeks })), { kind: "all" }];
  const ranges = usual.some((range) => isSame(range, filter.range)) ? usual : [filter.range, ...usual];
  const options = ranges.map((range) => ({ label: capital(rangeTitle(range, endsOn)), value: null, href: href({ ...filter, range }), isChosen: isSame(range, filter.range) }));
  return choice("range", ", over ", "Period", options);
}

/** Any two days: a form to the same address, with what else is chosen. */
function daysForm(filter: Filter, href: SentenceOptions["href"]): NonNullable<FilterSentenceModel["days"]> {
  const [action = "", query = ""] = href({ ...filter, range: { kind: "all" } }).split("?");
  const hidden = [...new URLSearchParams(query)].filter(([key]) => key !== "weeks");
  const { range } = filter;
  return { action, hidden, ...(range.kind === "days" ? { from: range.from, to: range.to } : { from: "", to: "" }) };
}

/** The filter as a sentence of choices, each of which is a link to the same page. */
export function filterChoices(filter: Filter, options: SentenceOptions): FilterSentenceModel {
  const { href, repositories, teams = [], agents, hasPolicy, restricted, ignored } = options;
  const measures = ([["lines", "Added lines"], ["effective", "Effective lines"]] as const).map(([measure, label]) => ({ label, value: null, href: href({ ...filter, measure }), isChosen: filter.measure === measure }));
  const bulk = ([[true, "With bulk changes"], [false, "Without bulk changes"]] as const).map(([value, label]) => ({ label, value: null, href: href({ ...filter, bulk: value }), isChosen: filter.bulk === value }));
  const views = ([["policy", "As the policy says"], ["strict", "As unknown"]] as const).map(([view, label]) => ({ label, value: null, href: href({ ...filter, view }), isChosen: filter.view === view }));
  const choices = [
    ...(teams.length === 0 ? [] : [teamChoice(filter, options, teams)]),
    ...(repositories.length === 0 ? [] : [repositoryChoice(filter, options)]),
    ...(agents.length === 0 ? [] : [agentChoice(filter, options)]),
    choice("measure", repositories.length === 0 && teams.length === 0 ? "Merged lines counted as " : ", counted as ", "Measure", measures),
    rangeChoice(filter, options),
    ...(restricted ? [] : [choice("bulk", ", ", "Changes that add more than 10,000 lines", bulk)]),
    ...(hasPolicy ? [choice("view", ", unmarked lines ", "Unmarked lines", views)] : []),
  ];
  const saveHref = `/views?of=${encodeURIComponent(href(filter))}`;
  const model = { choices, saveHref, ...(restricted ? {} : { days: daysForm(filter, href) }) };
  return ignored.length === 0 ? model : { ...model, note: `This part of the address ${restricted ? "was not understood, or is closed in this privacy mode, and left aside" : "was not understood and left aside"}: ${ignored.join(", ")}.` };
}
