import "server-only";
import { join } from "node:path";
import type { OutboxModel } from "@/lib/core/report/page/outboxModel";
import { formatInstant } from "@/lib/core/report/formatInstant";
import { readEnv } from "@/lib/env";
import { readOutbox } from "@/lib/flows/digest/readOutbox";
import { findKeptMail, listKeptMails } from "@/lib/store/digest/listDeliveries";
import { ownMail } from "@/lib/store/digest/ownMail";
import { demandRight } from "./demandRight";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { readSearch, type Search } from "./readSearch";

const most = 100;
const sizeOf = (bytes: number | null) => (bytes === null ? null : `${String(Math.max(1, Math.round(bytes / 1_000)))} kB`);

/** Mails that nobody was sent, as they would have gone out, and one to the reader to be read: of those to others only that they lie there. For owners. */
export async function loadOutbox(search: Search): Promise<OutboxModel> {
  const context = await loadContext();
  demandRight(context, "manageDigests");
  const { db, organisation, reader } = context;
  const { dataFolder, signIn } = readEnv();
  const outbox = join(dataFolder, "outbox");
  const kept = await listKeptMails(db, most);
  const name = (await readSearch(search)).get("mail");
  const isOwn = await ownMail(db, reader.user.id);
  const asked = name === null ? null : await findKeptMail(db, name);
  const found = name !== null && asked !== null && isOwn(asked) ? await readOutbox.read(outbox, name) : null;
  return {
    edition: await loadEdition(context), hasMail: signIn.mail !== null,
    mails: await Promise.all(kept.map(async ({ digest, address, userId, dueAt, dueKey, subject, reason }) => ({ name: reason, isOwn: isOwn({ address, userId }), digest, address, subject, due: `${formatInstant(dueAt.toISOString(), organisation.timeZone)}${dueKey.startsWith("test:") ? " (test)" : ""}`, size: sizeOf(await readOutbox.size(outbox, reason)) }))),
    shown: found === null || name === null ? null : { name, subject: found.subject, to: found.to, html: found.html, text: found.text }, isMissing: name !== null && found === null,
  };
}
