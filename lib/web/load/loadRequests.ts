import "server-only";
import { tombstone } from "@/lib/core/erasure/tombstone";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { ErasureRowModel, RequestsPageModel } from "@/lib/core/report/page/requestsPageModel";
import { type Erasure, listErasures } from "@/lib/store/erasure/erasure";
import { objections } from "@/lib/store/objection/objections";
import { readNotice } from "../action/notice";
import { demandRight } from "./demandRight";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { objectionModelOf } from "./objectionModelOf";
import { readSearch, type Search } from "./readSearch";

function rowOf({ id, label, requestedAt, confirmedAt, finishedAt }: Erasure, timeZone: string): ErasureRowModel {
  const instant = (at: Date) => formatInstant(at.toISOString(), timeZone);
  const state = finishedAt !== null ? `done on ${instant(finishedAt)}` : confirmedAt === null ? "waits for a confirmation" : "under way";
  return { id, name: tombstone.name({ label }), asked: instant(requestedAt), state, href: confirmedAt === null ? `/settings/requests/${id}` : null };
}

/** Objections and erasures, for owners. */
export async function loadRequests(search: Search): Promise<RequestsPageModel> {
  const context = await loadContext();
  demandRight(context, "answerRequests");
  const { db, organisation: { timeZone } } = context;
  const [objected, erasures, notice] = await Promise.all([objections.list(db, null), listErasures(db), readSearch(search).then(readNotice)]);
  return {
    edition: await loadEdition(context), objections: objected.map((each) => objectionModelOf(each, timeZone)), erasures: erasures.map((each) => rowOf(each, timeZone)),
    saved: notice?.kind === "done" ? notice.message : null, error: notice?.kind === "error" ? { message: notice.message, hint: notice.hint, value: notice.value } : null,
  };
}
