import "server-only";
import { may } from "@/lib/core/access/may";
import { policyBreaches } from "@/lib/store/policy/policyBreaches";
import { type GuardComparison, guardGroups, type GuardGroup } from "@/lib/core/measures/guardrail/compareGuard";
import { excludesZero } from "@/lib/core/measures/guardrail/excludesZero";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDayRange } from "@/lib/core/report/formatDayRange";
import { formatGuard } from "@/lib/core/report/formatGuard";
import { formatGuardDifference } from "@/lib/core/report/formatGuardDifference";
import { headlineGuard } from "@/lib/core/report/headlineGuard";
import type { Filter } from "@/lib/core/report/filter";
import type { FactCell, FactTableModel } from "@/lib/core/report/page/evidencePageModel";
import type { FigureText } from "@/lib/core/report/page/figureText";
import type { GuardrailsPageModel } from "@/lib/core/report/page/guardrailsPageModel";
import { addDays } from "@/lib/core/report/week";
import { guardComparisons } from "@/lib/store/reports/guardComparisons";
import { type GuardrailTeamRow, guardrailsByTeam } from "@/lib/store/reports/guardrailsByTeam";
import { ownershipByVerdict, type OwnershipByVerdictRow } from "@/lib/store/reports/ownershipByVerdict";
import { address } from "./address";
import { evidenceContext } from "./evidenceContext";
import { changesLink } from "./changesLink";
import { guardRowsLink } from "./guardRowsLink";
import { guardrailOf } from "./guardrailOf";
import { loadContext, type LoadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import type { Search } from "./readSearch";

const column = (title: string, isNumber = true, isWide = false) => ({ title, isNumber, isWide });
const linked = (href: string | null) => (href === null ? {} : { href });
const names: Readonly<Record<GuardGroup, string>> = { ai: "AI majority", none: "No AI evidence", human: "of which people", unknown: "of which unknown" };

function figuresTable(compared: readonly GuardComparison[], rowsOf: (of: GuardComparison, group: GuardGroup) => string | null): FactTableModel {
  return {
    columns: [column("Guardrail", false), column("AI"), column("No AI evidence"), column("of which people", true, true), column("of which unknown", true, true), column("AI, 12 weeks before", true, true), column("Others, 12 weeks before", true, true)],
    rows: compared.map((of) => {
      const { measure, now, before, counts, window } = of;
      const cell = (group: GuardGroup): FactCell => {
        const figure = now[group];
        if (figure === null) return { text: "–", small: `n = ${formatCount(counts[group])}` };
        const p90 = figure.p90 === null ? "" : `, P90 ${formatGuard(measure.id, figure.p90)}`;
        return { text: formatGuard(measure.id, figure.value), ...linked(rowsOf(of, group)), small: `${formatGuard(measure.id, figure.low)} to ${formatGuard(measure.id, figure.high)}, n = ${formatCount(figure.n)}${p90}` };
      };
      const earlier = (group: GuardGroup): FactCell => ({ text: before[group] === null ? "–" : formatGuard(measure.id, before[group].value) });
      return { id: measure.id, cells: [{ text: measure.title, small: `${measure.unit}${window === null ? "" : `; landed ${formatDayRange(window.from, addDays(window.to, 6))}`}` }, ...guardGroups.map(cell), earlier("ai"), earlier("none")] };
    }),
  };
}

function differencesTable(compared: readonly GuardComparison[]): FactTableModel {
  const gap = (measure: GuardComparison["measure"], found: { readonly value: number; readonly low: number; readonly high: number } | null): readonly FactCell[] => (found === null ? [{ text: "–" }, { text: "–" }]
    : [{ text: `${excludesZero(found) ? "▲ " : "= "}${formatGuardDifference(measure.id, found.value)}` }, { text: `${formatGuardDifference(measure.id, found.low)} to ${formatGuardDifference(measure.id, found.high)}` }]);
  return {
    columns: [column("Guardrail", false), column("AI − others"), column("95 % interval"), column("Within repositories"), column("Its interval"), column("AI ÷ others, within", true, true), column("Repositories with both", true, true)],
    rows: compared.map(({ measure, difference, stratified, ratio }) => ({
      id: measure.id, cells: [{ text: measure.title, small: measure.kind === "values" ? measure.unit : measure.id === "revertRate" ? "per 1,000" : "points" }, ...gap(measure, difference), ...gap(measure, stratified), ratio === null ? { text: "–" } : { text: ratio.value.toFixed(2), small: `${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)}` }, { text: measure.kind === "values" ? "medians have none" : String(stratified?.strata ?? 0) }],
    })),
  };
}

const ownershipTable = (rows: readonly OwnershipByVerdictRow[]): FactTableModel => ({
  columns: [column("Lines that stand", false), column("Counted lines"), column("Authors of half"), column("Authors")],
  rows: rows.filter(({ counted }) => counted > 0).map(({ group, counted, authorsOfHalf, authors }) => ({ id: group, cells: [{ text: names[group] }, { text: formatCount(counted) }, { text: String(authorsOfHalf) }, { text: String(authors) }] })),
});

function teamTable(rows: readonly GuardrailTeamRow[], rowsOf: (team: string) => string | null): FactTableModel {
  const both = (team: string, id: "revertRate" | "reviewCoverage" | "selfApproval" | "refixRate"): FactCell => {
    const [mine, rest] = (["ai", "none"] as const).map((group) => rows.find((row) => row.team === team && row.group === group)?.[id] ?? null);
    return { text: mine === null || mine === undefined ? "–" : formatGuard(id, mine), small: `others ${rest === null || rest === undefined ? "–" : formatGuard(id, rest)}` };
  };
  return {
    columns: [column("Team", false), column("AI changes"), column("Reverts per 1,000"), column("Approved by another"), column("By who started it", true, true), column("Fixes fixed again", true, true)],
    rows: [...new Set(rows.map(({ team }) => team))].map((team) => {
      const of = rows.find((row) => row.team === team);
      const changes = (group: "ai" | "none") => formatCount(rows.find((row) => row.team === team && row.group === group)?.changes ?? 0);
      return { id: team, cells: [{ text: of?.name ?? "", small: `${formatCount(of?.people ?? 0)} people` }, { text: changes("ai"), ...linked(rowsOf(team)), small: `others ${changes("none")}` }, both(team, "revertRate"), both(team, "reviewCoverage"), both(team, "selfApproval"), both(team, "refixRate")] };
    }),
  };
}

function ownershipHeadline(rows: readonly OwnershipByVerdictRow[]): FigureText["headline"] {
  const [mine, rest] = [rows.find(({ group }) => group === "ai"), rows.find(({ group }) => group === "none")];
  if (mine === undefined || rest === undefined || mine.authors === 0 || rest.authors === 0) return [{ text: "How few people hold half of the code" }];
  return [{ text: `Half of the standing ` }, { text: "AI", tone: "ai" }, { text: ` lines came by ${String(mine.authorsOfHalf)} of ${String(mine.authors)} authors, half of the others by ${String(rest.authorsOfHalf)} of ${String(rest.authors)}` }];
}

/** Lists behind what is told of all of the period, and of all that stands; null where the reader may not see all of it. */
function rowsOfPage(context: LoadContext, filter: Filter): { readonly changes: FigureText["rows"]; readonly files: FigureText["rows"] } {
  const href = changesLink(context, filter);
  const [slug, ...more] = filter.repositories;
  return {
    changes: href === null ? null : { label: "Rows behind this: changes of the period", href },
    files: href === null ? null : slug !== undefined && more.length === 0 ? { label: "Rows behind this: files with their lines", href: address.files(slug) } : { label: "Rows behind this: repositories, each with its files", href: "/repositories" },
  };
}

/** Quality beside quantity: every guardrail of changes with a majority of AI lines, and of those without AI evidence. */
export async function loadGuardrails(search: Search): Promise<GuardrailsPageModel> {
  const asked = await loadContext();
  const { now, filter, sentence } = await evidenceContext(asked, search, "/guardrails", "figures");
  const { db, reader: { scope } } = asked;
  const [compared, owners, teams] = await Promise.all([guardComparisons(db, scope, filter, now), ownershipByVerdict(db, scope, filter, now), guardrailsByTeam(db, scope, filter, now)]);
  const open = may(scope.role, "changeSettings") ? await policyBreaches.open(db) : null;
  const hasData = compared.some(({ counts }) => counts.ai + counts.none > 0);
  const figure = (id: string, kicker: string, headline: FigureText["headline"], sub: string, foot: string, report: string, rows: FigureText["rows"]): FigureText => ({ id, kicker, aside: "", headline, sub, foot: [{ text: foot }], rows, csv: address.csv(report, filter) });
  const counts: FigureText["rows"] = { label: "Rows behind this: counts by repository, week and verdict (CSV)", href: address.csv("guardrailCounts", filter) };
  const behind = rowsOfPage(asked, filter);
  return {
    edition: await loadEdition(asked), filter: sentence, headline: headlineGuard(compared), dek: "What becomes of changes, and how they are looked at: those with a majority of AI lines beside those that show no evidence of AI. Two kinds of change, not one change done twice.",
    guardrails: guardrailOf({ ...asked, now }, filter, compared, null), policies: open === null ? null : { text: open === 0 ? "Policies: nothing that nobody has acknowledged" : `Policies: ${String(open)} ${open === 1 ? "breach" : "breaches"} that nobody has acknowledged`, href: "/guardrails/policies" },
    figures: [
      { text: figure("figures", "In numbers", [{ text: "Each guardrail with its interval and what it was counted of" }], "The last 12 complete weeks that are old enough, and the 12 before them.", "Reviews and waits come from a connected forge; without one they are empty. Intervals: Wilson’s for shares of changes, a ratio with changes as clusters for lines, order statistics for medians.", "guardrails", counts), table: hasData ? figuresTable(compared, (of, group) => guardRowsLink(asked, filter, of, group, true)) : { columns: [], rows: [] }, empty: "The first weeks that are old enough appear here." },
      { text: figure("differences", "Same repository", [{ text: "The difference over all, and within repositories" }], "Where AI is used in other repositories than the rest, only the second compares like with like.", "▲ where the interval excludes zero. Within repositories: Mantel and Haenszel’s weights, Sato’s variance; for lines the same weights over ratios.", "guardrailDifferences", counts), table: hasData ? differencesTable(compared) : { columns: [], rows: [] }, empty: "The first weeks that are old enough appear here." },
      ...(teams.rows.length === 0 ? [] : [{ text: figure("teams", "By team", [{ text: "The same by the team that started the change" }], "AI majority, then changes without AI evidence; all of the period, not only the last 12 weeks.", "A change belongs to the teams its initiator was in on the day it landed; teams overlap and nest. Teams too small to be told have no row, and fewer than ten changes give no figure. Rework and survival are not told by team.", "guardrailsByTeam", behind.changes), table: teamTable(teams.rows, (slug) => changesLink(asked, { ...filter, teams: [slug] }, { verdict: "ai" })), empty: "" }]),
      { text: figure("ownership", "Concentration of ownership", ownershipHeadline(owners.rows), "Of all counted lines that stand today, whenever they landed.", "An AI line counts for the author that git names on its commit. Nobody is named or ranked.", "ownershipByVerdict", behind.files), table: ownershipTable(owners.rows), empty: "The first counted lines appear here." },
    ],
  };
}
