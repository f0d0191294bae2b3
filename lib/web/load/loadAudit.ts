import "server-only";
import { auditSentence } from "@/lib/core/audit/auditSentence";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { AuditModel } from "@/lib/core/report/page/auditModel";
import { auditChoices } from "@/lib/store/audit/auditChoices";
import { listAuditEvents } from "@/lib/store/audit/listAuditEvents";
import { auditQuery } from "./auditQuery";
import { demandRight } from "./demandRight";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { readSearch, type Search } from "./readSearch";

const pageSize = 50;

/** The audit log, for owners. */
export async function loadAudit(search: Search): Promise<AuditModel> {
  const context = await loadContext();
  const { db, organisation } = context;
  demandRight(context, "readAudit");
  const query = auditQuery.read(await readSearch(search));
  const [found, choices] = await Promise.all([listAuditEvents(db, { ...query, limit: pageSize + 1 }), auditChoices(db)]);
  const lines = found.slice(0, pageSize);
  const at = (before: bigint | null) => `/settings/audit${auditQuery.write({ ...query, before })}`;
  return {
    edition: await loadEdition(context), ...choices, action: query.action ?? "", actor: query.actor ?? "",
    lines: lines.map((line) => ({ id: String(line.id), at: formatInstant(line.at.toISOString(), organisation.timeZone), sentence: auditSentence({ ...line, actor: line.actorName }) })),
    older: found.length > pageSize ? at(lines.at(-1)?.id ?? null) : null,
    newest: query.before === null ? null : at(null),
    csv: `/api/audit${auditQuery.write({ ...query, before: null })}`,
  };
}
