import "server-only";
import { notFound } from "next/navigation";
import { digestText } from "@/lib/core/digest/digestText";
import type { DigestPageModel, DigestRecipientModel } from "@/lib/core/report/page/digestsModel";
import { filterAddress } from "@/lib/core/report/filterAddress";
import { readEnv } from "@/lib/env";
import { aboutFilter } from "@/lib/flows/digest/aboutFilter";
import { composeDigest } from "@/lib/flows/digest/composeDigest";
import { digestHtml } from "@/lib/flows/digest/digestHtml";
import { digestSubscriptions, type StoredDigest, type StoredRecipient } from "@/lib/store/digest/digestSubscriptions";
import { listDeliveries } from "@/lib/store/digest/listDeliveries";
import { readMailAddress } from "@/lib/store/digest/readMailAddress";
import { readNotice } from "../action/notice";
import { siteOrigin } from "../session/siteOrigin";
import { demandRight } from "./demandRight";
import { digestRows } from "./digestRows";
import { type LoadContext, loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { ownIdentityIds } from "./ownIdentityIds";
import { readSearch, type Search } from "./readSearch";

function recipientOf({ id, kind, address, userId, state, note }: StoredRecipient): DigestRecipientModel {
  const words = state === "invited" ? "has not confirmed yet" : state === "refused" ? `refused: ${note}` : state === "bounced" || state === "complained" ? `nothing more is sent. ${note}` : kind !== "mail" ? `a channel (${kind === "teams" ? "Teams" : kind === "slack" ? "Slack" : "webhook"}): is told what a viewer may see` : userId === null ? "no account: sees what a viewer may see" : "member";
  return { id, address, state: words, isChannel: kind !== "mail", isStopped: ["refused", "bounced", "complained"].includes(state) };
}

async function previewOf({ db, reader, now }: LoadContext, digest: StoredDigest): Promise<Pick<DigestPageModel, "preview" | "skip">> {
  const { filter } = filterAddress.read(new URLSearchParams(digest.filter));
  const { scope } = reader;
  const composed = await composeDigest({ db, scope, rhythm: digest.rhythm, filter, about: await aboutFilter(db, scope, filter), dueAt: now, origin: siteOrigin(), stop: null, reader: { userId: reader.user.id, key: readEnv().secret ?? "", identities: await ownIdentityIds(db, reader.user.id) }, hasAccount: true });
  if (composed.model === null) return { preview: null, skip: composed.skip };
  return { preview: { subject: composed.model.subject, html: await digestHtml(composed.model), text: digestText(composed.model) }, skip: null };
}

/** One digest: when, about what, to whom, what it would say now, and what became of those that were sent. For owners. */
export async function loadDigest(id: string, search: Search): Promise<DigestPageModel> {
  const context = await loadContext();
  demandRight(context, "manageDigests");
  const { db, reader, organisation } = context;
  const digest = (await digestSubscriptions.list(db)).find((each) => String(each.id) === id);
  if (digest === undefined) notFound();
  return {
    edition: await loadEdition(context), digest: await digestRows.row(db, reader.scope, digest, true), form: digestRows.form(digest, organisation.timeZone), recipients: digest.recipients.map(recipientOf),
    deliveries: (await listDeliveries(db, digest.id, 30)).map((each) => digestRows.delivery(each, organisation.timeZone)), ...await previewOf(context, digest), hasMail: readEnv().signIn.mail !== null,
    address: await readMailAddress(db, reader.user.id), ...outcomeOf(await readNotice(await readSearch(search))),
  };
}
