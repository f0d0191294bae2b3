import { systemClock } from "@/lib/clock";
import { type Filter, filterSchema } from "@/lib/core/report/filter";
import { dayInZone } from "@/lib/core/report/week";
import { readEnv } from "@/lib/env";
import { WrongUse } from "@/lib/wrongUse";
import { exportReport } from "@/lib/flows/export/exportReport";
import type { ReportId } from "@/lib/flows/export/reportIds";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { findRepository } from "@/lib/store/repository/repositoryState";
import type { ExportFlags } from "./export";
import { commandLineScope } from "./commandLineScope";
import { openStore } from "./openStore";
import { writeOut } from "./writeOut";

/** An open end of the period is the first day there is, or today. */
function rangeOf({ from, to }: ExportFlags, today: string): Filter["range"] | undefined {
  if (from === undefined && to === undefined) return undefined;
  const range = { kind: "days" as const, from: from ?? "1970-01-01", to: to ?? today };
  if (range.from > range.to) throw new WrongUse(`The period ends (${range.to}) before it begins (${range.from}).`);
  return range;
}

/** Prints a report with the same bytes as the page's download. The operator of the command line sees every repository. */
export async function runExport(id: ReportId, flags: ExportFlags): Promise<void> {
  const store = await openStore(readEnv());
  try {
    const { db } = store.settings;
    const now = new Date(systemClock());
    const scope = await commandLineScope(db);
    for (const slug of flags.repo) await findRepository(db, scope, slug);
    const range = rangeOf(flags, dayInZone(now, (await readOrganisation(db)).timeZone));
    const filter = filterSchema.parse({ repositories: [...flags.repo], teams: [...flags.team], ...(range === undefined ? {} : { range }) });
    const query = { sort: "landedAt" as const, descending: true, page: 1, pageSize: 50, search: "", verdicts: [] };
    const { pieces } = await exportReport({ db, scope, now }, { id, format: flags.format, filter, query, sha: flags.sha ?? null, path: flags.path ?? null, bom: false, notes: flags.notes ?? false });
    for await (const piece of pieces) await writeOut(piece);
  } finally {
    await store.close();
  }
}
