import "server-only";
import { forbidden } from "next/navigation";
import { fewestAnswers } from "@/lib/core/measures/calibration/calibratedShare";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDay } from "@/lib/core/report/formatDay";
import { formatDayRange } from "@/lib/core/report/formatDayRange";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { CalibrationModel } from "@/lib/core/report/page/calibrationModel";
import { type CalibrationRound, calibrationRounds } from "@/lib/store/calibration/calibrationRounds";
import { readNotice } from "../action/notice";
import { demandRight } from "./demandRight";
import { estimateOf } from "./estimateOf";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";

const column = (title: string, isNumber = true) => ({ title, isNumber, isWide: false });
const range = (low: number, high: number) => `${formatPercent(low * 100)} to ${formatPercent(high * 100)}`;

function rowOf(round: CalibrationRound): CalibrationModel["rounds"]["rows"][number] {
  const found = estimateOf(round);
  const sure = round.answers.filter(({ answer }) => answer !== "unsure").length;
  const population = round.strata.reduce((sum, { changes }) => sum + changes, 0);
  return {
    id: String(round.id), cells: [
      { text: formatDay(round.startedAt.toISOString()), small: `landed ${formatDayRange(round.from, round.until)}; ${round.closedAt === null ? "open" : `closed ${formatDay(round.closedAt.toISOString())}`}` }, { text: `${formatCount(round.asked)} of ${formatCount(population)}` },
      { text: `${formatCount(sure)} (${round.asked === 0 ? "–" : formatPercent((sure / round.asked) * 100)})`, small: round.answers.length > sure ? `${formatCount(round.answers.length - sure)} not sure` : "" },
      ...(found === null ? [{ text: `needs ${String(fewestAnswers)} answers`, small: `has ${String(sure)}` }, { text: "–" }] : [{ text: formatPercent(found.unmarked.value * 100), small: range(found.unmarked.low, found.unmarked.high) }, { text: formatPercent(found.share.value * 100), small: range(found.share.low, found.share.high) }]),
      { text: round.counted === 0 ? "–" : formatPercent((round.ai / round.counted) * 100) },
    ],
  };
}

/** Samples of changes without a mark, put to their authors, and what the answers say: for owners. */
export async function loadCalibration(search: Search): Promise<CalibrationModel> {
  const context = await loadContext();
  demandRight(context, "changeSettings");
  if (context.restricted) forbidden();
  const rounds = await calibrationRounds.list(context.db);
  const open = rounds.find(({ closedAt }) => closedAt === null);
  const newest = rounds.map((round) => ({ round, found: estimateOf(round) })).find(({ found }) => found !== null);
  const found = newest?.found ?? null;
  return {
    edition: await loadEdition(context), ...outcomeOf(await readNotice(await readSearch(search))),
    headline: found === null ? [{ text: rounds.length === 0 ? "Nobody has been asked yet who wrote what carries no mark" : "Not enough answers yet to estimate the share of " }, ...(rounds.length === 0 ? [] : [{ text: "AI", tone: "ai" as const }])]
      : [{ text: "Authors’ answers put the share of " }, { text: "AI", tone: "ai" }, { text: ` at ${formatPercent(found.share.value * 100)}, between ${range(found.share.low, found.share.high).replace("to", "and")}` }],
    sub: "A random sample of changes without a mark, more of the large ones, is put to whoever started them: did an agent write most of this? The answers give an estimate with an interval. It is a mark of its own beside the range, and is in no count.",
    open: open === undefined ? null : { id: open.id, text: `Asked on ${formatDay(open.startedAt.toISOString())}: ${formatCount(open.answers.length)} of ${formatCount(open.asked)} answered.` },
    rounds: { columns: [column("Asked", false), column("Changes asked about"), column("Answers"), column("AI, of lines without a mark"), column("AI, of all counted lines"), column("By evidence alone")], rows: rounds.map(rowOf) },
  };
}
