import "server-only";
import { may } from "@/lib/core/access/may";
import { agentTitle } from "@/lib/core/attribution/agentTitle";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDayRange } from "@/lib/core/report/formatDayRange";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { Headline } from "@/lib/core/report/headline";
import type { CostModel } from "@/lib/core/report/page/costModel";
import type { FactTableModel } from "@/lib/core/report/page/evidencePageModel";
import { actorNames } from "@/lib/store/audit/actorNames";
import { usageCost, type UsageCostRow } from "@/lib/store/reports/usageCost";
import { usageImports } from "@/lib/store/usage/usageImports";
import { readNotice } from "../action/notice";
import { address } from "./address";
import { evidenceContext } from "./evidenceContext";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";

const column = (title: string, isNumber = true, isWide = false) => ({ title, isNumber, isWide });
const money = (value: number | null, currency: string) => (value === null ? "–" : `${value < 100 ? value.toFixed(2) : formatCount(value)}\u202f${currency}`);

function tableOf(rows: readonly UsageCostRow[]): FactTableModel {
  return {
    columns: [column("Agent", false), column("Money"), column("Per 1,000 merged lines"), column("Per 1,000 surviving"), column("Per fix"), column("AI lines merged", true, true), column("Tokens in, out", true, true)],
    rows: rows.map((row) => ({
      id: `${row.agent} ${row.pricing} ${row.currency}`, cells: [
        { text: agentTitle(row.agent), small: `${formatDayRange(row.from, row.to)}, ${formatCount(row.days)} days with usage` }, { text: row.currency === "" ? "none told" : money(row.amount, row.currency) }, { text: money(row.perMerged, row.currency) }, { text: money(row.perSurviving, row.currency) }, { text: money(row.perFix, row.currency), small: `${formatCount(row.fixes)} fixes` },
        { text: formatCount(row.merged) }, { text: `${formatCount(row.input)}, ${formatCount(row.output)}` },
      ],
    })),
  };
}

function headlineOf(rows: readonly UsageCostRow[], hasImports: boolean): Headline {
  const [first] = rows.filter(({ pricing, perMerged }) => pricing === "usage" && perMerged !== null);
  if (first !== undefined) return [{ text: `${money(first.perMerged, first.currency)} for 1,000 merged lines by ` }, { text: agentTitle(first.agent), tone: "ai" }, { text: ", by usage" }];
  return [{ text: rows.length > 0 ? "Usage was imported, and no money by usage with it" : hasImports ? "No usage is told of these weeks" : "No usage was imported, so there is no cost to tell" }];
}

/** What cohorts of AI lines and fixes cost. */
export async function loadCost(search: Search): Promise<CostModel> {
  const asked = await loadContext();
  const { now, filter, sentence } = await evidenceContext(asked, search, "/cost", "figures");
  const { db, reader: { scope }, organisation: { timeZone } } = asked;
  const canImport = may(scope.role, "changeSettings");
  const [report, imports, names] = await Promise.all([usageCost(db, scope, filter, now), canImport ? usageImports.list(db) : null, canImport ? actorNames(db) : null]);
  const figure = (id: string, kicker: string, headline: string, sub: string) => ({ id, kicker, aside: "", headline: [{ text: headline }], sub, foot: [{ text: "Ratios of a cohort: money of the days that usage is told of, over what the agent merged from the first to the last of them. They are no price of a line, and none of what a person’s work would have cost. People in the files are summed over and not kept." }], rows: null, csv: address.csv("usageCost", filter) });
  return {
    edition: await loadEdition(asked), filter: { ...sentence, choices: sentence.choices.filter(({ id }) => id !== "repositories" && id !== "bulk").map((choice) => (choice.id === "range" ? { ...choice, before: "Merged lines of all repositories, over " } : choice)) }, ...outcomeOf(await readNotice(await readSearch(search))),
    headline: headlineOf(report.rows, (imports?.length ?? 0) > 0),
    figures: [
      { text: figure("usage", "By usage", "What was paid by what was used", "By agent and currency. Of the Claude Code analytics API the vendor’s own estimate."), table: tableOf(report.rows.filter(({ pricing }) => pricing === "usage")), empty: "No usage that is paid by what was used was imported for these weeks." },
      { text: figure("seats", "By seat", "What was paid for seats", "Subscriptions. Never added to what is paid by usage: their tokens have no price of their own."), table: tableOf(report.rows.filter(({ pricing }) => pricing === "seat")), empty: "No subscription was imported for these weeks." },
    ],
    imports: imports === null ? null : imports.map(({ id, fileName, source, importedAt, importedBy, rows, from, until }) => ({ id, name: fileName, facts: `${source}, ${from === "" ? "no day" : formatDayRange(from, until)}, ${formatCount(rows)} rows, by ${names?.get(importedBy) ?? importedBy} on ${formatInstant(importedAt.toISOString(), timeZone)}` })),
  };
}
