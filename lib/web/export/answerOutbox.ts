import "server-only";
import { join } from "node:path";
import { may } from "@/lib/core/access/may";
import { readEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { readOutbox } from "@/lib/flows/digest/readOutbox";
import { findKeptMail } from "@/lib/store/digest/listDeliveries";
import { ownMail } from "@/lib/store/digest/ownMail";
import { database } from "../session/database";
import { withReader } from "../session/withReader";

/** A mail of the outbox as the file that it is, for an owner whom it is to: mails of others hold their questions and the links that stop them. */
export const answerOutbox = withReader<{ readonly params: Promise<{ readonly name: string }> }>(async (_, { params }, { user, scope }) => {
  if (!may(scope.role, "manageDigests")) throw new AppError("refused", "The outbox is for owners.");
  const { name } = await params;
  const db = database();
  const kept = await findKeptMail(db, name);
  const mail = kept !== null && (await ownMail(db, user.id))(kept) ? await readOutbox.read(join(readEnv().dataFolder, "outbox"), name) : null;
  if (mail === null) throw new AppError("not-found", "There is no such mail to you in the outbox.");
  // Never opened in place: what a browser would make of it is another program's matter.
  return new Response(new Uint8Array(mail.raw), { headers: { "Content-Type": "message/rfc822", "Content-Disposition": `attachment; filename="${name}"`, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" } });
});
