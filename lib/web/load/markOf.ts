import { formatDay } from "@/lib/core/report/formatDay";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { CalibrationMark } from "@/lib/core/report/page/calibrationModel";
import type { CalibrationRound } from "@/lib/store/calibration/calibrationRounds";
import { estimateOf } from "./estimateOf";

/** The mark of the newest round that has enough answers, with their rate and the day; null where there is none. */
export function markOf(rounds: readonly CalibrationRound[]): CalibrationMark | null {
  for (const round of rounds) {
    const found = estimateOf(round);
    if (found === null) continue;
    const { value, low, high } = found.share;
    const whole = (share: number) => String(Math.round(share * 100));
    return {
      percent: value * 100, low: low * 100, high: high * 100,
      text: `By authors’ answers ${formatPercent(value * 100)} (${whole(low)}–${whole(high)}), ${String(found.answers)} of ${String(round.asked)} asked, ${formatDay((round.closedAt ?? round.startedAt).toISOString())}`,
    };
  }
  return null;
}
