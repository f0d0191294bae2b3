import "server-only";
import type { ExportsModel, ScheduleRowModel } from "@/lib/core/report/page/exportsModel";
import { formatInstant } from "@/lib/core/report/formatInstant";
import { reportIds } from "@/lib/flows/export/reportIds";
import { exportSchedules, type StoredSchedule } from "@/lib/store/schedule/exportSchedules";
import { readNotice } from "../action/notice";
import { demandRight } from "./demandRight";
import { digestRows } from "./digestRows";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";

function rowOf(schedule: StoredSchedule): ScheduleRowModel {
  const { name, report, format, header, notes, sidecar, filter, target, timeZone, isPaused, nextDueAt, lastAt, lastNote, lastFailed } = schedule;
  const more = [...(format === "csv" && header === "titles" ? ["titles"] : []), ...(format === "csv" && notes ? ["notes"] : []), ...(sidecar ? ["with .meta.json"] : [])];
  return {
    name, report, target, isPaused, what: [format.toUpperCase(), ...more, ...(filter === "" ? [] : [filter])].join(", "), when: digestRows.when(schedule), next: isPaused ? "paused" : formatInstant(nextDueAt.toISOString(), timeZone),
    last: lastAt === null ? "not yet" : `${formatInstant(lastAt.toISOString(), timeZone)}: ${lastFailed ? "failed: " : ""}${lastNote}`, isBad: lastFailed,
  };
}

/** Scheduled exports with what became of them last. For owners: their files hold everything. */
export async function loadExports(search: Search): Promise<ExportsModel> {
  const context = await loadContext();
  demandRight(context, "manageExports");
  const { db, organisation } = context;
  const [schedules, targets] = await Promise.all([exportSchedules.list(db), exportSchedules.targets(db)]);
  const { timeZone, timeZones } = digestRows.form(null, organisation.timeZone);
  return { edition: await loadEdition(context), schedules: schedules.map(rowOf), reports: [...reportIds], targets, timeZone, timeZones, ...outcomeOf(await readNotice(await readSearch(search))) };
}
