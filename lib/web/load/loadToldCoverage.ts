import "server-only";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDay } from "@/lib/core/report/formatDay";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { EvidencePageModel, FactCell } from "@/lib/core/report/page/evidencePageModel";
import { aiShareByRepository } from "@/lib/store/reports/aiShareByRepository";
import { aiShareByWeek } from "@/lib/store/reports/aiShareByWeek";
import { address } from "./address";
import { evidenceContext } from "./evidenceContext";
import type { LoadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { privacyNote } from "./privacyNote";
import type { Search } from "./readSearch";

const column = (title: string, isNumber = false, isWide = false) => ({ title, isNumber, isWide });
const columns = [column("Unknown", true), column("Counted", true, true), column("Coverage", true), column("Range", true)];
const percent = (share: number | null) => (share === null ? "–" : formatPercent(share * 100));

interface Told {
  readonly unknown: number;
  readonly counted: number;
  readonly coverage: number | null;
  readonly aiFloor: number | null;
  readonly aiCeiling: number | null;
}

const cellsOf = ({ unknown, counted, coverage, aiFloor, aiCeiling }: Told): FactCell[] => [{ text: formatCount(unknown) }, { text: formatCount(counted) }, { text: percent(coverage) }, { text: `${percent(aiFloor)} to ${percent(aiCeiling)}` }];
const untold: readonly FactCell[] = [{ text: "not told" }, { text: "–" }, { text: "–" }, { text: "–" }];

/** What works-council mode tells of evidence: coverage by complete week and by repository, out of the two reports that it tells anyway. Rules, hints, conflicts and corrections may be one person's. */
export async function loadToldCoverage(asked: LoadContext, search: Search, path: string): Promise<EvidencePageModel> {
  const { now, filter, sentence } = await evidenceContext(asked, search, path, "figures", true);
  const { db, reader: { scope } } = asked;
  const [weeks, repositories] = await Promise.all([aiShareByWeek(db, scope, filter, now), aiShareByRepository(db, scope, filter, now)]);
  const unknown = repositories.rows.reduce((sum, row) => sum + row.unknown, 0);
  const weekRows = [...weeks.rows.filter(({ complete }) => complete).map((row) => ({ id: row.week, cells: [{ text: formatDay(row.week) }, ...cellsOf(row)] })), ...(weeks.withheld ?? []).map((week) => ({ id: week, cells: [{ text: formatDay(week) }, ...untold] }))];
  const text = (id: string, kicker: string, headline: string, sub: string, report: string) => ({ id, kicker, aside: "", headline: [{ text: headline }], sub, foot: [{ text: "Coverage is proven, declared and human by evidence, of counted lines; the range is floor to ceiling." }], rows: null, csv: address.csv(report, filter) });
  return {
    edition: await loadEdition(asked), filter: sentence, crumbs: [], note: privacyNote.evidence,
    headline: [{ text: repositories.n === 0 ? "Nothing may be told of these weeks" : `Nothing speaks for ${formatCount(unknown)} of ${formatCount(repositories.n)} counted lines` }],
    figures: [
      { text: text("weeks", "By week", "Coverage over time", "Complete weeks, newest first.", "aiShareByWeek"), table: { columns: [column("Week of"), ...columns], rows: weekRows.toSorted((one, other) => (one.id < other.id ? 1 : -1)) }, empty: "The first week that may be told appears here." },
      { text: text("repositories", "By repository", "Where the unknown lines are", "Weeks that may be told of each.", "aiShareByRepository"), table: { columns: [column("Repository"), ...columns], rows: repositories.rows.map((row) => ({ id: row.repository, cells: [row.repository === "" ? { text: row.name } : { text: row.name, href: address.repository(row.repository) }, ...cellsOf(row)] })) }, empty: "The first repository that may be told appears here." },
    ],
  };
}
