import { systemClock } from "@/lib/clock";
import { dayInZone } from "@/lib/core/report/week";
import { readEnv } from "@/lib/env";
import { WrongUse } from "@/lib/wrongUse";
import { exportReport } from "@/lib/flows/export/exportReport";
import { readExportAddress } from "@/lib/flows/export/readExportAddress";
import type { ReportId } from "@/lib/flows/export/reportIds";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { findRepository } from "@/lib/store/repository/repositoryState";
import type { ExportFlags } from "./export";
import { commandLineScope } from "./commandLineScope";
import { openStore } from "./openStore";
import { writeOut } from "./writeOut";

/** An open end of the period is the first day there is, or today. */
function rangeOf({ from, to }: ExportFlags, today: string): { readonly from: string; readonly to: string } | undefined {
  if (from === undefined && to === undefined) return undefined;
  const range = { from: from ?? "1970-01-01", to: to ?? today };
  if (range.from > range.to) throw new WrongUse(`The period ends (${range.to}) before it begins (${range.from}).`);
  return range;
}

/** What the flags ask for, as the address of the same file on the site. */
function addressOf(flags: ExportFlags, today: string): URLSearchParams {
  const search = new URLSearchParams((flags.filter ?? "").replace(/^[^?]*\?/, ""));
  const range = rangeOf(flags, today);
  for (const [key, values] of Object.entries({ repo: flags.repo, team: flags.team })) for (const value of values) search.append(key, value);
  const single = { ...(range === undefined ? {} : { from: range.from, to: range.to }), ...(flags.sha === undefined ? {} : { sha: flags.sha }), ...(flags.path === undefined ? {} : { path: flags.path }), header: flags.header, ...(flags.bom === true ? { bom: "1" } : {}), ...(flags.notes === true ? { notes: "1" } : {}) };
  for (const [key, value] of Object.entries(single)) search.set(key, value);
  return search;
}

/** Prints a report with the same bytes as the page's download. The operator of the command line sees every repository. */
export async function runExport(id: ReportId, flags: ExportFlags): Promise<void> {
  const store = await openStore(readEnv());
  try {
    const { db } = store.settings;
    const now = new Date(systemClock());
    const scope = await commandLineScope(db);
    const request = readExportAddress(id, flags.format, addressOf(flags, dayInZone(now, (await readOrganisation(db)).timeZone)));
    for (const slug of request.filter.repositories) await findRepository(db, scope, slug);
    const { pieces } = await exportReport({ db, scope, now }, request);
    for await (const piece of pieces) await writeOut(piece);
  } finally {
    await store.close();
  }
}
