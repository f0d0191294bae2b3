import { rulesVersion } from "@/lib/core/attribution/rulesVersion";
import { registry } from "@/lib/core/measures/registry";
import { figuresOf } from "@/lib/core/publication/figuresOf";
import { filterAddress } from "@/lib/core/report/filterAddress";
import type { Report } from "@/lib/core/report/report";
import { toCsv } from "@/lib/core/report/toCsv";
import { toJson } from "@/lib/core/report/toJson";
import { toMeta } from "@/lib/core/report/toMeta";
import { dayInZone } from "@/lib/core/report/week";
import { saveAuditEvent } from "@/lib/store/audit/saveAuditEvent";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { publications } from "@/lib/store/publication/publications";
import type { ExportRequest, ExportWorld } from "./exportRequest";
import { listed } from "./listed";
import { readReport } from "./readReport";
import { standingOf } from "./standingOf";

export interface ExportFile {
  readonly fileName: string;
  readonly contentType: string;
  /** The file in pieces. The first is ready: what can fail for a reason of the request has not failed. */
  readonly pieces: AsyncIterable<string>;
}

function commentsOf({ title, columns, notes }: Report, policy: string): string[] {
  const definitions = columns.flatMap(({ id, metric }) => {
    const found = registry.find((each) => each.id === metric);
    return found === undefined ? [] : [`${id}: ${found.title}. ${found.formula} Left out: ${found.exclusions}`];
  });
  return [title, ...notes, `Rules version ${String(rulesVersion.number)}, policy ${policy}.`, ...definitions];
}

async function* piecesOf(first: Report, rest: AsyncIterable<Report>, { format, header, bom, notes }: ExportRequest, policy: string): AsyncGenerator<string> {
  if (format === "csv") {
    yield toCsv(first, { header, bom, comments: notes ? commentsOf(first, policy) : [] });
    for await (const page of rest) yield toCsv(page, { header: false });
    return;
  }
  const { open, rows, close } = toJson(first);
  yield open + rows;
  for await (const page of rest) if (page.rows.length > 0) yield `,\n${toJson(page).rows}`;
  yield close;
}

/** The first rows only, and no piece read behind them. */
async function* limited(pages: AsyncGenerator<Report>, limit: number | null): AsyncGenerator<Report> {
  let left = limit ?? Infinity;
  for await (const page of pages) {
    yield page.rows.length <= left ? page : { ...page, rows: page.rows.slice(0, left) };
    left -= page.rows.length;
    if (left <= 0) return;
  }
}

const endings = { csv: "csv", json: "json", meta: "meta.json" } as const;

async function* piecesOfText(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

/** A report as a file, a line in the audit log, and what it said as it left the house: by which rules and policy, of which data, with which figures (DECISIONS 20). */
export async function exportReport(world: ExportWorld, request: ExportRequest): Promise<ExportFile> {
  const { db, scope, now } = world;
  const organisation = await readOrganisation(db);
  const standing = await standingOf(db, scope, request.filter.repositories);
  const { policy } = standing;
  const filter = filterAddress.write(request.filter).toString();
  const name = `byline-${request.id}-${dayInZone(now, organisation.timeZone)}`;
  const pages = limited(readReport(world, request), request.limit ?? null);
  const first = await pages.next();
  // A generator of reports gives at least one page.
  if (first.done === true) throw new Error("The report has no page.");
  const { n, coverage, totalRows } = first.value;
  await saveAuditEvent(db, {
    actor: scope.reader, action: "report.export", subject: request.id,
    detail: { format: request.format, filter, rulesVersion: rulesVersion.number, policy, n, coverage, rows: totalRows },
  }, now);
  const isWhole = first.value.rows.length >= totalRows && !listed.has(request.id);
  const file = { fileName: `${name}.${endings[request.format]}` };
  if (request.format === "meta") {
    await pages.return(undefined);
    const meta = toMeta(first.value, { file: `${name}.csv`, made: now.toISOString(), filter, rulesVersion: rulesVersion.number, policy, timeZone: organisation.timeZone, privacyMode: scope.mode });
    return { ...file, contentType: "application/json; charset=utf-8", pieces: piecesOfText(meta) };
  }
  await publications.save(db, { ...standing, actor: scope.reader, kind: "export", report: request.id, filter, rows: totalRows, figures: figuresOf(first.value, isWhole) }, now);
  return {
    ...file,
    contentType: request.format === "csv" ? "text/csv; charset=utf-8; header=present" : "application/json; charset=utf-8",
    pieces: piecesOf(first.value, pages, request, policy),
  };
}
