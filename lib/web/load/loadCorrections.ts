import "server-only";
import { notFound } from "next/navigation";
import { may } from "@/lib/core/access/may";
import { correctionSaying } from "@/lib/core/attribution/correction/correctionSaying";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDay } from "@/lib/core/report/formatDay";
import type { EvidencePageModel, FactTableModel } from "@/lib/core/report/page/evidencePageModel";
import { dayInZone } from "@/lib/core/report/week";
import { type CorrectionLogRow, correctionLog } from "@/lib/store/reports/correctionLog";
import { address } from "./address";
import { evidenceContext } from "./evidenceContext";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import type { Search } from "./readSearch";

/** More would be a page of many megabytes; the CSV has all. */
const mostRows = 500;
const states: Readonly<Record<CorrectionLogRow["state"], string>> = { waits: "waits", stands: "stands", older: "behind a newer one", takenBack: "taken back", refused: "refused" };
const column = (title: string, isNumber = false, isWide = false) => ({ title, isNumber, isWide });
const plural = (count: number, word: string) => `${formatCount(count)} ${word}${count === 1 ? "" : "s"}`;

function tableOf(rows: readonly CorrectionLogRow[], timeZone: string): FactTableModel {
  const day = (at: string) => formatDay(dayInZone(new Date(at), timeZone));
  return {
    columns: [column("Change"), column("Correction"), column("State", false, true), column("Signed", false, true), column("Lines", true)],
    rows: rows.slice(0, mostRows).map((row, at) => ({
      id: `${String(at)} ${row.commit}`,
      cells: [
        { text: row.title === "" ? "(no title)" : row.title, href: `${address.change(row.repository, row.change)}#commits`, small: row.path === null ? row.name : `${row.name}, only ${row.path}` },
        { text: correctionSaying(row).replace(/^./, (letter) => letter.toUpperCase()), small: `“${row.reason}”` },
        { text: row.endedAt === null ? states[row.state] : `${states[row.state]} ${day(row.endedAt)}` }, { text: `${row.byReader ? "by you, " : ""}as ${row.signedAs}`, small: day(row.madeAt) }, { text: formatCount(row.lines) },
      ],
    })),
  };
}

/** What people said of who wrote lines: what waits for the reader, what stands, what was taken back. To who may see no details there is no such page. */
export async function loadCorrections(search: Search): Promise<EvidencePageModel> {
  const asked = await loadContext();
  const { filter, sentence } = await evidenceContext(asked, search, "/evidence/corrections", "details");
  const { db, reader: { scope }, organisation: { timeZone } } = asked;
  if (scope.details !== "all" && scope.details.length === 0) notFound();
  const { rows } = await correctionLog(db, scope, filter);
  const [waiting, standing, ended] = [rows.filter(({ state }) => state === "waits"), rows.filter(({ state }) => state === "stands" || state === "older"), rows.filter(({ state }) => state === "takenBack" || state === "refused")];
  const deciding = standing.filter(({ state }) => state === "stands").length;
  const isSecond = may(scope.role, "agreeToCorrections");
  const forReader = waiting.filter(({ byReader }) => isSecond && !byReader);
  const others = waiting.filter((row) => !forReader.includes(row));
  const figure = (id: string, kicker: string, list: readonly CorrectionLogRow[], headline: string, foot: string, empty: string) => ({
    text: { id, kicker, aside: list.length > mostRows ? `The newest ${formatCount(mostRows)} of ${formatCount(list.length)}` : "", headline: [{ text: headline }], sub: "", foot: [{ text: foot }], rows: null, csv: address.csv("correctionLog", filter) }, table: tableOf(list, timeZone), empty,
  });
  return {
    edition: await loadEdition(asked), filter: { ...sentence, choices: sentence.choices.filter(({ id }) => id === "repositories") }, crumbs: [{ name: "Evidence", href: address.withFilter("/evidence", filter) }, { name: "Corrections", href: null }],
    headline: [{ text: rows.length === 0 ? "Nobody has corrected who wrote a line" : `${plural(standing.length, "correction")} ${standing.length === 1 ? "stands" : "stand"}, ${formatCount(waiting.length)} ${waiting.length === 1 ? "waits" : "wait"}, ${formatCount(ended.length)} ended` }],
    figures: [
      ...(isSecond ? [figure("yours", "Waiting for you", forReader, forReader.length === 0 ? "Nothing waits for you" : `${plural(forReader.length, "correction")} ${forReader.length === 1 ? "needs" : "need"} a second person`, "A lead’s correction moves no figure before an owner or another lead agrees. Agree or refuse on the page of the change.", "A lead’s correction that you may agree to stands here.")] : []),
      ...(others.length > 0 ? [figure("waiting", "Waiting", others, `${plural(others.length, "correction")} ${others.length === 1 ? "waits" : "wait"} for somebody else`, "An owner or a lead who did not sign it can agree.", "")] : []),
      figure("standing", "Standing", standing, standing.length === 0 ? "No correction stands" : `${plural(deciding, "correction")} ${deciding === 1 ? "decides" : "decide"} before all other evidence`, "Who signed one, and the evidence beside it, stand on the page of the change.", "Authors, co-authors, owners and leads of the team can correct lines on the page of a change."),
      figure("ended", "Ended", ended, ended.length === 0 ? "None was taken back or refused" : `${plural(ended.length, "correction")} taken back or refused`, "Nothing is removed: what was said stays readable.", "What is taken back, or refused by a second person, stays listed here."),
    ],
  };
}
