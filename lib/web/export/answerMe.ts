import "server-only";
import { systemClock } from "@/lib/clock";
import { dayInZone } from "@/lib/core/report/week";
import { exportOwnData } from "@/lib/flows/export/exportOwnData";
import { saveAuditEvent } from "@/lib/store/audit/saveAuditEvent";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { database } from "../session/database";
import { withReader } from "../session/withReader";
import { signInHosts } from "../session/signInHosts";
import { streamOf } from "./streamOf";

/** Everything that is stored about the reader as one JSON file. Only in a browser: no token opens it. Taking it stands in the audit log. */
export const answerMe = withReader<unknown>(async (_request, _context, { user, scope }) => {
  const db = database();
  const now = new Date(systemClock());
  await saveAuditEvent(db, { actor: user.id, action: "own-data.export", subject: "own data", detail: { format: "json" } }, now);
  const day = dayInZone(now, (await readOrganisation(db)).timeZone);
  return new Response(streamOf(exportOwnData(db, scope, now, signInHosts())), {
    headers: { "Content-Type": "application/json", "Content-Disposition": `attachment; filename="byline-about-me-${day}.json"`, "Cache-Control": "no-store" },
  });
});
