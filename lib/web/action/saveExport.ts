"use server";
import { systemClock } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { readExportAddress } from "@/lib/flows/export/readExportAddress";
import { reportIds } from "@/lib/flows/export/reportIds";
import { exportSchedules } from "@/lib/store/schedule/exportSchedules";
import { formText } from "./formText";
import { perform } from "./perform";

/** Schedules an export to a folder or bucket that the operator has named before: a browser names none of its own. */
export async function saveExport(form: FormData): Promise<void> {
  await perform({
    right: "manageExports",
    onError: "/settings/exports",
    run: async (db, { user }) => {
      const text = (field: string) => formText(form, field);
      const [name, target, filter] = [text("name"), text("target"), text("filter").replace(/^[^?]*\?/, "")];
      const report = reportIds.find((each) => each === text("report"));
      if (report === undefined || !(await exportSchedules.targets(db)).includes(target)) throw new AppError("bad-input", "There is no such report, or the operator has named no such place.", { hint: "Choose both from the lists." });
      if ((await exportSchedules.list(db)).some((each) => each.name === name)) throw new AppError("bad-input", `There is an export ${name} already.`, { hint: "End it first, or give another name." });
      const format = text("format") === "json" ? "json" : "csv";
      readExportAddress(report, format, new URLSearchParams(filter));
      const wish = { name, report, format, filter, target, header: "ids", bom: false, notes: false, sidecar: true, rhythm: text("rhythm"), weekday: Number(text("weekday")), hour: Number(text("hour")), timeZone: text("timeZone") };
      await exportSchedules.save(db, wish, { actor: user.id, now: new Date(systemClock()) });
      return { to: "/settings/exports", done: `${name} is scheduled.` };
    },
  });
}
