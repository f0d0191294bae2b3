import { rulesVersion } from "@/lib/core/attribution/rulesVersion";
import { registry } from "@/lib/core/measures/registry";
import { filterAddress } from "@/lib/core/report/filterAddress";
import type { Report } from "@/lib/core/report/report";
import { toCsv } from "@/lib/core/report/toCsv";
import { toJson } from "@/lib/core/report/toJson";
import { dayInZone } from "@/lib/core/report/week";
import { saveAuditEvent } from "@/lib/store/audit/saveAuditEvent";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { listRepositories, type RepositoryState } from "@/lib/store/repository/repositoryState";
import type { ExportRequest, ExportWorld } from "./exportRequest";
import { readReport } from "./readReport";

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

async function* piecesOf(first: Report, rest: AsyncIterable<Report>, { format, bom, notes }: ExportRequest, policy: string): AsyncGenerator<string> {
  if (format === "csv") {
    yield toCsv(first, { bom, comments: notes ? commentsOf(first, policy) : [] });
    for await (const page of rest) yield toCsv(page, { headers: false });
    return;
  }
  const { open, rows, close } = toJson(first);
  yield open + rows;
  for await (const page of rest) if (page.rows.length > 0) yield `,\n${toJson(page).rows}`;
  yield close;
}

/** `strict`, and of which repositories that were asked about another: `strict (of their own: api signed since 2026-03-01)`. */
function policyWords(policy: string, repositories: readonly RepositoryState[], asked: readonly string[]): string {
  const own = repositories.filter(({ slug, ownPolicy }) => ownPolicy !== null && (asked.length === 0 || asked.includes(slug)));
  const words = own.map(({ slug, ownPolicy }) => `${slug} ${ownPolicy?.policy ?? ""}${ownPolicy?.policySince == null ? "" : ` since ${ownPolicy.policySince}`}`);
  return words.length === 0 ? policy : `${policy} (of their own: ${words.join(", ")})`;
}

/** A report as a file, and a line in the audit log: who took what, by which rules, with which figures (DECISIONS 20). */
export async function exportReport(world: ExportWorld, request: ExportRequest): Promise<ExportFile> {
  const { db, scope, now } = world;
  const organisation = await readOrganisation(db);
  const policy = policyWords(organisation.policy, await listRepositories(db, scope), request.filter.repositories);
  const pages = readReport(world, request);
  const first = await pages.next();
  // A generator of reports gives at least one page.
  if (first.done === true) throw new Error("The report has no page.");
  const { n, coverage, totalRows } = first.value;
  await saveAuditEvent(db, {
    actor: scope.reader, action: "report.export", subject: request.id,
    detail: { format: request.format, filter: filterAddress.write(request.filter).toString(), rulesVersion: rulesVersion.number, policy, n, coverage, rows: totalRows },
  }, now);
  return {
    fileName: `byline-${request.id}-${dayInZone(now, organisation.timeZone)}.${request.format}`,
    contentType: request.format === "csv" ? "text/csv; charset=utf-8; header=present" : "application/json; charset=utf-8",
    pieces: piecesOf(first.value, pages, request, policy),
  };
}
