import { dayInZone } from "@/lib/core/report/week";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { AppError } from "@/lib/errors";
import type { Database } from "@/lib/store/client";
import { exportSchedules, type StoredSchedule } from "@/lib/store/schedule/exportSchedules";
import type { ExportRequest } from "./exportRequest";
import { exportReport } from "./exportReport";
import { openTarget, type TargetSettings } from "./openTarget";
import { readExportAddress } from "./readExportAddress";
import { reportIds } from "./reportIds";

export interface ScheduleWorld extends TargetSettings {
  readonly db: Database;
  readonly scope: VisibleScope;
  readonly now: Date;
}

function requestOf({ report, format, filter, header, bom, notes }: StoredSchedule): ExportRequest {
  const id = reportIds.find((each) => each === report);
  if (id === undefined) throw new AppError("not-found", `There is no report ${report}.`);
  return { ...readExportAddress(id, format, new URLSearchParams(filter)), header, bom, notes };
}

/** The files of one schedule: the report, and what stands beside it. A file has the day that it was due in its name, so that a second try writes the same one. */
async function writeOne(world: ScheduleWorld, schedule: StoredSchedule): Promise<string> {
  const { name, format, timeZone, sidecar, nextDueAt } = schedule;
  const target = openTarget(schedule.target, world);
  const request = requestOf(schedule);
  const day = dayInZone(nextDueAt <= world.now ? nextDueAt : world.now, timeZone);
  const [file, beside] = [`${name}-${day}.${format}`, `${name}-${day}.meta.json`];
  const { pieces, contentType } = await exportReport(world, request);
  await target.write(file, contentType, pieces);
  if (!sidecar) return file;
  const meta = await exportReport(world, { ...request, format: "meta" });
  await target.write(beside, meta.contentType, meta.pieces);
  return `${file}, ${beside}`;
}

/** Writes every scheduled export that is due, or the one that is named. Several processes may do it at once. Returns a line for each. */
export async function writeScheduled(world: ScheduleWorld, named: string | null, signal: AbortSignal): Promise<string[]> {
  const lines: string[] = [];
  while (!signal.aborted) {
    const schedule = await exportSchedules.claim(world.db, world.now, named);
    if (schedule === null) break;
    const told = await writeOne(world, schedule).then((files) => ({ isDone: true, note: files }), (cause: unknown) => ({ isDone: false, note: cause instanceof AppError ? cause.message : "It could not be written." }));
    await exportSchedules.settle(world.db, schedule, told, world.now);
    lines.push(`${schedule.name}: ${told.isDone ? "wrote " : "failed: "}${told.note}`);
    if (named !== null) break;
  }
  return lines;
}
