import "server-only";
import { type RejudgedEvent, rejudgedEvents } from "@/lib/core/attribution/rejudged/rejudgedEvents";
import { rejudgedTitle } from "@/lib/core/attribution/rejudged/rejudgedTitle";
import { rejudgedShares } from "@/lib/core/measures/rejudgedShares";
import type { Filter } from "@/lib/core/report/filter";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { EvidencePageModel, FactTableModel } from "@/lib/core/report/page/evidencePageModel";
import { rejudgedExamples } from "@/lib/store/reports/rejudgedExamples";
import { type RejudgementRow, rejudgements } from "@/lib/store/reports/rejudgements";
import { address } from "./address";
import { evidenceContext } from "./evidenceContext";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { readSearch, type Search } from "./readSearch";
import { exampleTable, movesTable, repositoryMoves, shareMoves, sumOfMoves } from "./rejudgedTables";

const path = "/evidence/changed";
/** Of the newest so many times that a repository was judged again. */
const mostRows = 1_000;
const mostExamples = 20;

const plural = (count: number, word: string) => `${formatCount(count)} ${word}${count === 1 ? "" : "s"}`;

type Event = RejudgedEvent<RejudgementRow>;

function eventTable(events: readonly Event[], filter: Filter, timeZone: string): FactTableModel {
  return {
    columns: [{ title: "What changed", isNumber: false, isWide: false }, { title: "When", isNumber: false, isWide: true }, { title: "And after", isNumber: false, isWide: true }, { title: "Repositories", isNumber: true, isWide: true }, { title: "Commits", isNumber: true, isWide: true }, { title: "Lines", isNumber: true, isWide: false }, ...shareMoves.columns],
    rows: events.map((event) => {
      const { commits, lines, isTold } = sumOfMoves(event.rows);
      return {
        id: event.id,
        cells: [
          { text: rejudgedTitle(event), href: `${address.withFilter(path, filter, { of: event.id })}#moves` }, { text: formatInstant(event.at, timeZone) }, { text: "All since", href: `${address.withFilter(path, filter, { since: event.id })}#moves` }, { text: formatCount(new Set(event.rows.map(({ repository }) => repository)).size) },
          ...(isTold ? [{ text: formatCount(commits) }, { text: formatCount(lines) }] : [{ text: "–" }, { text: "not told" }]), ...shareMoves.cells(rejudgedShares(event.rows)),
        ],
      };
    }),
  };
}

/** The events that the address asks for: one (`of`), one and all after it (`since`), else the newest. */
function chosenOf(events: readonly Event[], params: URLSearchParams): { readonly events: readonly Event[]; readonly isSince: boolean } {
  const at = events.findIndex(({ id }) => id === (params.get("since") ?? params.get("of")));
  if (at >= 0 && params.has("since")) return { events: events.slice(0, at + 1), isSince: true };
  return { events: events.slice(Math.max(at, 0), Math.max(at, 0) + 1), isSince: false };
}

function titleOf(events: readonly Event[], isSince: boolean, timeZone: string): string {
  const oldest = events.at(-1);
  if (oldest === undefined) return "Nothing was judged again";
  const title = rejudgedTitle(oldest);
  return isSince ? `Since ${title.replace(/^(Rules|Policy|The|A|What|Judged)\b/, (word) => word.toLowerCase())}` : `${title}, ${formatInstant(oldest.at, timeZone)}`;
}

/** What moved each time that stored commits were judged again: by other rules, another policy, a correction, what a forge told. */
export async function loadChanged(search: Search): Promise<EvidencePageModel> {
  const asked = await loadContext();
  const { filter, sentence } = await evidenceContext(asked, search, path, "figures");
  const { db, reader: { scope }, organisation: { timeZone } } = asked;
  const { rows } = await rejudgements(db, scope, filter, mostRows);
  const events = rejudgedEvents(rows);
  const { events: chosen, isSince } = chosenOf(events, await readSearch(search));
  const moved = chosen.flatMap((event) => event.rows);
  const examples = await rejudgedExamples(db, scope, [...new Set(moved.filter(({ commits }) => commits !== null).map(({ at }) => at))], mostExamples);
  const kicker = titleOf(chosen, isSince, timeZone);
  const sum = sumOfMoves(moved);
  const moves = !sum.isTold ? "What moved is not told: it may be one person’s" : sum.lines === 0 && sum.commits === 0 ? "No verdict moved" : `${plural(sum.lines, "counted line")} in ${plural(sum.commits, "commit")} got another verdict`;
  const figure = (id: string, title: string, headline: string, sub: string, foot: string, csv: string | null = null) => ({ id, kicker: title, aside: "", headline: [{ text: headline }], sub, foot: [{ text: foot }], rows: null, csv });
  return {
    edition: await loadEdition(asked), filter: { ...sentence, choices: sentence.choices.filter(({ id }) => id === "repositories") }, crumbs: [{ name: "Evidence", href: address.withFilter("/evidence", filter) }, { name: "What changed", href: null }],
    headline: [{ text: events.length === 0 ? "Nothing was judged again yet" : `Verdicts were made again ${formatCount(events.length)} ${events.length === 1 ? "time" : "times"}, from stored facts` }],
    figures: [
      { text: figure("events", "Judged again", "Why, and what it did to the figures", "Floor, AI-merged share and ceiling of everything stored of these repositories, before and after.", "Facts stay as they are: git is not read for this. Commits that came in between are part of the figures of “all since”.", address.csv("rejudgements", filter)), table: eventTable(events, filter, timeZone), empty: "New rules, another policy, a rule of the organisation or a correction have stored commits judged again; what that moved stands here." },
      { text: figure("moves", kicker, moves, "Counted lines by the verdict before and after.", isSince ? "Lines that moved more than once are counted each time." : "Commits whose verdict stayed and whose agent or evidence moved are not among them."), table: movesTable(moved), empty: sum.isTold ? "No verdict moved; agents, evidence or the way sums are kept may have." : "In this privacy mode a rule of the organisation is not told with counts." },
      { text: figure("repositories", "By repository", "Where it moved the figures", "Most lines moved first.", ""), table: repositoryMoves(moved), empty: "No repository was judged again." },
      { text: figure("examples", "Examples", examples.length === 0 ? "No example to show" : "Some of the commits", "The newest of each move, and why they are judged as they are today.", "Only repositories whose details you may see."), table: exampleTable(examples), empty: "Commits whose verdict or agent moved stand here, where you may see them." },
    ],
  };
}
