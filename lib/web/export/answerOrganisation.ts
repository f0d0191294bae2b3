import "server-only";
import { systemClock } from "@/lib/clock";
import { may } from "@/lib/core/access/may";
import { restricted } from "@/lib/core/privacy/restricted";
import { dayInZone } from "@/lib/core/report/week";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { exportOrganisation } from "@/lib/flows/export/exportOrganisation";
import { saveAuditEvent } from "@/lib/store/audit/saveAuditEvent";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { database, databaseUrl } from "../session/database";
import { withReader } from "../session/withReader";
import { gzipped } from "./gzipped";
import { streamOf } from "./streamOf";

/** Everything that the organisation owns, for its owners; a browser's session only: no token opens it. Closed unless the mode is open: its tables name persons beside their lines. */
export const answerOrganisation = withReader<unknown>(async (_request, _context, { user, scope }) => {
  if (!may(scope.role, "changeSettings")) throw new AppError("refused", "Only an owner takes everything.");
  if (scope.mode !== "open") throw restricted.openOnly();
  const db = database();
  const now = new Date(systemClock());
  await saveAuditEvent(db, { actor: user.id, action: "organisation.export", subject: "organisation", detail: { format: "tar.gz" } }, now);
  const day = dayInZone(now, (await readOrganisation(db)).timeZone);
  return new Response(streamOf(gzipped(exportOrganisation(databaseUrl(), readEnv().dataFolder, now))), {
    headers: { "Content-Type": "application/gzip", "Content-Disposition": `attachment; filename="byline-everything-${day}.tar.gz"`, "Cache-Control": "no-store" },
  });
});
