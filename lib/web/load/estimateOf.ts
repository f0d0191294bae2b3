import { calibratedShare, type CalibratedShare } from "@/lib/core/measures/calibration/calibratedShare";
import type { CalibrationRound } from "@/lib/store/calibration/calibrationRounds";

/** What a round's answers say; null with too few. Who was not sure counts as one who did not answer. */
export function estimateOf({ strata, answers, ai, counted }: CalibrationRound): CalibratedShare | null {
  const told = answers.filter(({ answer }) => answer === "agent" || answer === "person");
  return calibratedShare(strata, told.map(({ stratum, lines, answer }) => ({ stratum, lines, isAgent: answer === "agent" })), { ai, counted });
}
