import type { Filter } from "@/lib/core/report/filter";
import type { Report } from "@/lib/core/report/report";
import { pulseByMonth } from "@/lib/store/reports/pulseByMonth";
import { upliftByDose } from "@/lib/store/reports/upliftByDose";
import { upliftByEvent } from "@/lib/store/reports/upliftByEvent";
import { upliftByTeam } from "@/lib/store/reports/upliftByTeam";
import { upliftLadder } from "@/lib/store/reports/upliftLadder";
import { upliftSpread } from "@/lib/store/reports/upliftSpread";
import { volumeByPeriod } from "@/lib/store/reports/volumeByPeriod";
import type { ExportWorld } from "./exportRequest";

export type UpliftReportId = "upliftLadder" | "upliftByTeam" | "upliftByEvent" | "upliftSpread" | "upliftByDose" | "volumeByPeriod" | "pulseByMonth";

const questions = { upliftLadder, upliftByTeam, upliftByEvent, upliftSpread, upliftByDose, volumeByPeriod } as const;

/** Reports about uplift. They are over fixed weeks: of a filter only the repositories count. */
export function readUpliftReport({ db, scope, now }: ExportWorld, id: UpliftReportId, filter: Filter): Promise<Report> {
  return id === "pulseByMonth" ? pulseByMonth(db, scope, now) : questions[id](db, scope, filter, now);
}
