import "server-only";
import { systemClock } from "@/lib/clock";
import { may } from "@/lib/core/access/may";
import { auditSentence } from "@/lib/core/audit/auditSentence";
import type { ReportColumn } from "@/lib/core/report/report";
import { toCsv } from "@/lib/core/report/toCsv";
import { dayInZone } from "@/lib/core/report/week";
import { AppError } from "@/lib/errors";
import { type AuditEvent, listAuditEvents } from "@/lib/store/audit/listAuditEvents";
import { saveAuditEvent } from "@/lib/store/audit/saveAuditEvent";
import type { Database } from "@/lib/store/client";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { type AuditQuery, auditQuery } from "../load/auditQuery";
import { database } from "../session/database";
import { withReader } from "../session/withReader";
import { streamOf } from "./streamOf";

const column = (id: string, title: string, unit: ReportColumn["unit"] = "text"): ReportColumn => ({ id, title, unit, metric: null });
const columns = [column("at", "When", "instant"), column("actor", "Actor"), column("action", "Action"), column("subject", "Subject"), column("sentence", "Sentence"), column("detail", "Detail")];
const pageSize = 1000;

const rowOf = (event: AuditEvent) => ({
  at: event.at.toISOString(), actor: event.actor, action: event.action, subject: event.subject,
  sentence: auditSentence({ ...event, actor: event.actorName }), detail: JSON.stringify(event.detail),
});

async function* piecesOf(db: Database, query: AuditQuery): AsyncGenerator<string> {
  let before: bigint | null = null;
  for (let isFirst = true; isFirst || before !== null; isFirst = false) {
    const page: readonly AuditEvent[] = await listAuditEvents(db, { ...query, before, limit: pageSize });
    yield toCsv({ columns, rows: page.map(rowOf) }, { header: isFirst ? "ids" : false });
    before = page.length < pageSize ? null : page.at(-1)?.id ?? null;
  }
}

/** The audit log as CSV, for owners, with the filter of its page. Taking it stands in the log itself. */
export const answerAudit = withReader<unknown>(async (request, _, { user, scope }) => {
  const db = database();
  if (!may(scope.role, "readAudit")) throw new AppError("refused", "The audit log is for owners.");
  const query = { ...auditQuery.read(new URL(request.url).searchParams), before: null };
  const now = new Date(systemClock());
  await saveAuditEvent(db, { actor: user.id, action: "audit.export", subject: "audit", detail: { format: "csv", filter: auditQuery.write(query).slice(1) } }, now);
  const day = dayInZone(now, (await readOrganisation(db)).timeZone);
  return new Response(streamOf(piecesOf(db, query)), {
    headers: { "Content-Type": "text/csv; charset=utf-8; header=present", "Content-Disposition": `attachment; filename="byline-audit-${day}.csv"`, "Cache-Control": "no-store" },
  });
});
