import "server-only";
import { join } from "node:path";
import { may } from "@/lib/core/access/may";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { readOutbox } from "@/lib/flows/digest/readOutbox";
import { withReader } from "../session/withReader";

/** A mail of the outbox as the file that it is, for owners. */
export const answerOutbox = withReader<{ readonly params: Promise<{ readonly name: string }> }>(async (_, { params }, { scope }) => {
  if (!may(scope.role, "manageDigests")) throw new AppError("refused", "The outbox is for owners.");
  const { name } = await params;
  const mail = await readOutbox.read(join(readEnv().dataFolder, "outbox"), name);
  if (mail === null) throw new AppError("not-found", "There is no such mail in the outbox.");
  // Never opened in place: what a browser would make of it is another program's matter.
  return new Response(new Uint8Array(mail.raw), { headers: { "Content-Type": "message/rfc822", "Content-Disposition": `attachment; filename="${name}"`, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" } });
});
