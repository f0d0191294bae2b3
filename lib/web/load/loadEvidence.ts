import "server-only";
import { agentTitle } from "@/lib/core/attribution/agentTitle";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDay } from "@/lib/core/report/formatDay";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { EvidencePageModel, FactTableModel } from "@/lib/core/report/page/evidencePageModel";
import { conflictSide } from "@/lib/core/attribution/conflict/conflictSentence";
import { type EvidenceConflictRow, evidenceConflicts } from "@/lib/store/reports/evidenceConflicts";
import { evidenceByRule, type EvidenceByRuleRow } from "@/lib/store/reports/evidenceByRule";
import { markingJumps, type MarkingJumpRow } from "@/lib/store/reports/markingJumps";
import { address } from "./address";
import { evidenceContext } from "./evidenceContext";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { loadToldCoverage } from "./loadToldCoverage";
import type { Search } from "./readSearch";

const strengths: Readonly<Record<string, string>> = { L: "Line record", C: "Account confirmed", D: "Declared", H: "Hint", A: "Assist", P: "Person or policy" };
const strengthOf = (strength: string) => `${strength}, ${(strengths[strength] ?? "").toLowerCase()}`;
const column = (title: string, isNumber = false, isWide = false) => ({ title, isNumber, isWide });
const percent = (share: number | null) => (share === null ? "–" : formatPercent(share * 100));

const strengthTable = (rows: readonly EvidenceByRuleRow[]): FactTableModel => ({
  columns: [column("Strength"), column("Commits", true), column("Lines", true), column("Share", true)],
  rows: rows.filter(({ rule }) => rule === "*").map((row) => ({ id: row.strength, cells: [{ text: strengthOf(row.strength) }, { text: formatCount(row.commits) }, { text: formatCount(row.lines) }, { text: percent(row.evidenceShare) }] })),
});

const ruleTable = (rows: readonly EvidenceByRuleRow[]): FactTableModel => ({
  columns: [column("Rule"), column("Strength", false, true), column("Agent", false, true), column("Commits", true), column("Lines", true), column("Share", true), column("Last found", false, true), column("Example", false, true)],
  rows: rows.filter(({ rule, commits }) => rule !== "*" && commits > 0).map((row) => ({
    id: `${row.rule} ${row.strength} ${row.agent ?? ""}`,
    cells: [
      { text: row.rule, ...(row.looksAt === null ? {} : { small: row.looksAt }) }, { text: strengthOf(row.strength) }, { text: row.agent === null ? "–" : agentTitle(row.agent) },
      { text: formatCount(row.commits) }, { text: formatCount(row.lines) }, { text: percent(row.evidenceShare) }, { text: row.lastDay === null ? "never" : formatDay(row.lastDay) },
      row.exampleRepository === null || row.exampleChange === null ? { text: "–" } : { text: row.exampleChange.slice(0, 7), href: address.change(row.exampleRepository, row.exampleChange) },
    ],
  })),
});

const silentTable = (rows: readonly EvidenceByRuleRow[]): FactTableModel => ({
  columns: [column("Rule"), column("Strength"), column("Agent")],
  rows: rows.map((row) => ({
    id: `${row.rule} ${row.strength} ${row.agent ?? ""}`,
    cells: [{ text: row.rule, ...(row.looksAt === null ? {} : { small: row.looksAt }) }, { text: strengthOf(row.strength) }, { text: row.agent === null ? "–" : agentTitle(row.agent) }],
  })),
});

const jumpTable = (rows: readonly MarkingJumpRow[]): FactTableModel => ({
  columns: [column("Week of"), column("Repository"), column("Marked before", true), column("Marked from then", true), column("Changes before, after", true, true)],
  rows: rows.map((row) => ({
    id: `${row.week} ${row.repository}`,
    cells: [{ text: formatDay(row.week) }, { text: row.name, href: address.repository(row.repository) }, { text: percent(row.before) }, { text: percent(row.after) }, { text: `${formatCount(row.changesBefore)}, ${formatCount(row.changesAfter)}` }],
  })),
});

const conflictTitles: Readonly<Record<EvidenceConflictRow["kind"], string>> = {
  personRecord: "A line record says a person, a mark an agent", agentRecord: "A line record names another agent than a mark", account: "A confirmed account, and a text that names another agent", marks: "Marks of several agents", correction: "A person says otherwise than the evidence",
};

const conflictTable = (rows: readonly EvidenceConflictRow[]): FactTableModel => ({
  columns: [column("What contradicts what"), column("Counted for"), column("Also named"), column("Commits", true), column("Lines", true), column("Share", true, true), column("Example", false, true)],
  rows: rows.map((row) => ({
    id: `${row.kind} ${row.one} ${row.other}`,
    cells: [
      { text: conflictTitles[row.kind] }, { text: conflictSide(row.one) }, { text: conflictSide(row.other) }, { text: formatCount(row.commits) }, { text: formatCount(row.lines) }, { text: percent(row.conflictShare) },
      row.exampleRepository === null || row.exampleChange === null ? { text: "–" } : { text: row.exampleChange.slice(0, 7), href: address.change(row.exampleRepository, row.exampleChange) },
    ],
  })),
});

/** Which rules found something, and where marking changed suddenly. */
export async function loadEvidence(search: Search): Promise<EvidencePageModel> {
  const asked = await loadContext();
  if (asked.restricted) return await loadToldCoverage(asked, search, "/evidence");
  const { now, filter, sentence } = await evidenceContext(asked, search, "/evidence", "figures");
  const { db, reader: { scope } } = asked;
  const [evidence, jumps, conflicts] = await Promise.all([evidenceByRule(db, scope, filter, now), markingJumps(db, scope, filter, now), evidenceConflicts(db, scope, filter, now)]);
  const named = evidence.rows.filter(({ rule, commits }) => rule !== "*" && commits > 0);
  const silent = evidence.rows.filter(({ commits }) => commits === 0);
  const text = (id: string, kicker: string, aside: string, headline: string, sub: string, foot: EvidencePageModel["figures"][number]["text"]["foot"], report: string) =>
    ({ id, kicker, aside, headline: [{ text: headline }], sub, foot, rows: null, csv: address.csv(report, filter) });
  const isOpen = scope.details === "all" || scope.details.length > 0;
  return {
    edition: await loadEdition(asked), filter: sentence, crumbs: [],
    headline: [{ text: named.length === 0 ? "No rule found anything in these weeks" : `${formatCount(new Set(named.map(({ rule }) => rule)).size)} rules found evidence on merged lines, ${formatCount(silent.length)} found none` }],
    figures: [
      { text: text("strengths", "By strength", `${formatCount(evidence.n)} counted lines`, "How much the evidence can carry", "Commits with evidence of a strength, and the counted lines that come from them, each line once a strength.", [{ text: "A line may have evidence of several strengths. " }, { text: "Where evidence is missing", href: address.withFilter("/evidence/coverage", filter) }, { text: " · " }, { text: "What changed when it was judged again", href: address.withFilter("/evidence/changed", filter) }, ...(isOpen ? [{ text: " · " }, { text: "Corrections", href: address.withFilter("/evidence/corrections", filter) }, { text: " · " }] : []), ...(isOpen ? [{ text: "Signatures that no rule knows", href: address.withFilter("/evidence/unknown", filter) }] : [])], "evidenceByRule"), table: strengthTable(evidence.rows), empty: "Evidence appears here once commits with it are merged. Choose more weeks above." },
      { text: text("jumps", "Sudden changes", "In marking, by repository", jumps.rows.length === 0 ? "No repository began or stopped marking suddenly" : `Marking changed suddenly ${formatCount(jumps.rows.length)} ${jumps.rows.length === 1 ? "time" : "times"}`, "Share of changes that name an agent, in the four active weeks before and the four from then on.", [{ text: "Listed where the two differ by at least 30 points and more than chance would (|z| ≥ 3), half of it within one week, with at least 12 changes a side. Why it changed is not known from here." }], "markingJumps"), table: jumpTable(jumps.rows), empty: "It takes eight active weeks with at least 12 changes on each side to see one." },
      { text: text("conflicts", "Conflicts", "Each line counted once", conflicts.rows.length === 0 ? "No evidence contradicts itself" : `Evidence contradicts itself on ${formatCount(conflicts.rows.reduce((sum, { lines }) => sum + lines, 0))} lines`, "Commits and counted lines of which two pieces of evidence say different things. The side that decides stands first.", [{ text: "A mark that is missing contradicts nothing, and neither does a hint." }], "evidenceConflicts"), table: conflictTable(conflicts.rows), empty: "A record that names a person where a trailer names an agent would stand here." },
      { text: text("rules", "By rule", `${formatCount(named.length)} of ${formatCount(named.length + silent.length)} found something`, "What each rule found", "Most lines first.", [{ text: "A line counts for every rule on its commit, so the shares do not add up. Sources and first days stand in the CSV. " }, { text: "How rules decide", href: "/method" }], "evidenceByRule"), table: ruleTable(evidence.rows), empty: "No rule found anything in these weeks. Choose more of them above.",
        ...(silent.length === 0 ? {} : { folded: { title: `${formatCount(silent.length)} rules that found nothing`, table: silentTable(silent) } }) },
    ],
  };
}
