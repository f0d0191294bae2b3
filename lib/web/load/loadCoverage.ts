import "server-only";
import { may } from "@/lib/core/access/may";
import { agentTitle } from "@/lib/core/attribution/agentTitle";
import { coverageAdvice } from "@/lib/core/coverage/coverageAdvice";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDay } from "@/lib/core/report/formatDay";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { EvidencePageModel, FactTableModel } from "@/lib/core/report/page/evidencePageModel";
import { type CoverageHoleRow, coverageHoles } from "@/lib/store/reports/coverageHoles";
import { type EvidenceMeans, evidenceMeans } from "@/lib/store/reports/evidenceMeans";
import { type HintedAgentRow, hintedAgents } from "@/lib/store/reports/hintedAgents";
import { markingJumps } from "@/lib/store/reports/markingJumps";
import { unknownSignatures } from "@/lib/store/reports/unknownSignatures";
import { address } from "./address";
import { adviceText } from "./adviceText";
import { evidenceContext } from "./evidenceContext";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { loadToldCoverage } from "./loadToldCoverage";
import type { Search } from "./readSearch";

const column = (title: string, isNumber = false, isWide = false) => ({ title, isNumber, isWide });
const percent = (share: number | null) => (share === null ? "–" : formatPercent(share * 100));
const shares = ({ counted, unknown, coverage, aiFloor, aiCeiling }: CoverageHoleRow) => [{ text: formatCount(unknown) }, { text: formatCount(counted) }, { text: percent(coverage) }, { text: `${percent(aiFloor)} to ${percent(aiCeiling)}` }];
const shareColumns = [column("Unknown", true), column("Counted", true, true), column("Coverage", true), column("Range", true)];

const means: readonly (readonly [keyof EvidenceMeans, string])[] = [["hasRecords", "line records"], ["hasHeads", "pull requests’ commits"], ["hasForge", "a forge"]];

function repositoryTable(rows: readonly CoverageHoleRow[], bySlug: ReadonlyMap<string, EvidenceMeans>): FactTableModel {
  return {
    columns: [column("Repository"), ...shareColumns, column("Besides marks, it has", false, true)],
    rows: rows.filter(({ by }) => by === "repository").map((row) => {
      const has = means.filter(([id]) => bySlug.get(row.key)?.[id] === true).map(([, words]) => words);
      return { id: row.key, cells: [{ text: row.name, href: address.repository(row.key) }, ...shares(row), { text: has.length === 0 ? "nothing" : has.join(", ") }] };
    }),
  };
}

const plainTable = (rows: readonly CoverageHoleRow[], by: "language" | "week"): FactTableModel => ({
  columns: [column(by === "week" ? "Week of" : "Language"), ...shareColumns],
  rows: rows.filter((row) => row.by === by).toSorted((one, other) => (by === "week" ? (one.key < other.key ? 1 : -1) : 0)).map((row) => ({ id: row.key, cells: [{ text: by === "week" ? formatDay(row.key) : row.key }, ...shares(row)] })),
});

const hintTable = (rows: readonly HintedAgentRow[]): FactTableModel => ({
  columns: [column("Agent"), column("Commits with a hint", true), column("Lines with a hint", true), column("Commits that name it", true)],
  rows: rows.map((row) => ({ id: row.agent, cells: [{ text: agentTitle(row.agent) }, { text: formatCount(row.hintedCommits) }, { text: formatCount(row.hintedLines) }, { text: formatCount(row.namedCommits) }] })),
});

/** Where evidence is missing, and what to do about each hole. */
export async function loadCoverage(search: Search): Promise<EvidencePageModel> {
  const asked = await loadContext();
  if (asked.restricted) return await loadToldCoverage(asked, search, "/evidence/coverage");
  const { now, filter, sentence } = await evidenceContext(asked, search, "/evidence/coverage", "figures");
  const { db, reader: { scope }, organisation } = asked;
  const isOpen = scope.details === "all" || scope.details.length > 0;
  const [holes, has, hints, jumps, signatures] = await Promise.all([coverageHoles(db, scope, filter, now), evidenceMeans(db, scope, filter, now), hintedAgents(db, scope, filter, now), markingJumps(db, scope, filter, now), isOpen ? unknownSignatures(db, scope, filter, now) : null]);
  const bySlug = new Map(has.map((each) => [each.slug, each]));
  const repositories = holes.rows.filter(({ by }) => by === "repository");
  const unknown = repositories.reduce((sum, row) => sum + row.unknown, 0);
  const advice = coverageAdvice({
    counted: holes.n, unknown, isPolicyAnswered: organisation.policyAnsweredAt !== null, signatures: signatures?.totalRows ?? 0, signatureLines: signatures?.rows.reduce((sum, row) => sum + row.unknownLines, 0) ?? 0,
    repositories: repositories.flatMap(({ key, name, unknown: lines }) => { const its = bySlug.get(key); return its === undefined ? [] : [{ ...its, name, unknown: lines }]; }),
    hinted: hints.rows.filter(({ hintedCommits, namedCommits }) => hintedCommits >= namedCommits).map(({ agent, hintedLines }) => ({ title: agentTitle(agent), lines: hintedLines })),
    stopped: [...new Set(jumps.rows.filter(({ before, after }) => after < before).map(({ name }) => name))],
  });
  const options = { filter, isOwner: may(scope.role, "changeSettings"), signatures: signatures?.totalRows ?? 0 };
  const figure = (id: string, kicker: string, headline: string, sub: string, foot: string, report: string | null) => ({ id, kicker, aside: "", headline: [{ text: headline }], sub, foot: [{ text: foot }], rows: null, csv: report === null ? null : address.csv(report, filter) });
  return {
    edition: await loadEdition(asked), filter: sentence, crumbs: [{ name: "Evidence", href: address.withFilter("/evidence", filter) }, { name: "Coverage", href: null }],
    headline: [{ text: holes.n === 0 ? "Nothing is counted in these weeks" : unknown === 0 ? "Every counted line has evidence" : `Nothing speaks for ${formatCount(unknown)} of ${formatCount(holes.n)} counted lines` }],
    figures: [
      {
        text: figure("advice", "What to do", advice.length === 0 ? "Nothing is missing that Byline knows of" : "What can bring evidence, the most first", "Unknown lines that it can speak of at most, and so by how much coverage could rise at most.", "The pieces overlap: they do not add up.", null), empty: "Where something can be done, it is said here, with the lines it can speak of.",
        table: {
          columns: [column("What"), column("Lines at most", true), column("Of counted", true), column("Where", false, true)],
          rows: advice.map((each) => {
            const { what, how, link } = adviceText(each, options);
            return { id: each.id, cells: [{ text: what, small: how }, { text: each.lines === null ? "–" : formatCount(each.lines) }, { text: each.lines === null || holes.n === 0 ? "–" : percent(each.lines / holes.n) }, link ?? { text: "–" }] };
          }),
        },
      },
      { text: figure("repositories", "By repository", "Where the unknown lines are", "Most unknown lines first.", "Coverage is proven, declared and human by evidence, of counted lines; the range is floor to ceiling.", "coverageHoles"), table: repositoryTable(holes.rows, bySlug), empty: "The first counted lines appear here." },
      { text: figure("agents", "By agent", "Agents that hints speak of", "Commits with its most frequent hint (a branch, a label, prose), beside commits that name it with more than a hint.", "A hint decides nothing by itself.", "hintedAgents"), table: hintTable(hints.rows), empty: "No hint of an agent was found in these weeks." },
      { text: figure("weeks", "By week", "Coverage over time", "Newest first.", "", "coverageHoles"), table: plainTable(holes.rows, "week"), empty: "The first complete week appears here." },
      { text: figure("languages", "By language", "Languages with unknown lines", "Most unknown lines first.", "", "coverageHoles"), table: plainTable(holes.rows, "language"), empty: "The first counted lines appear here." },
    ],
  };
}
