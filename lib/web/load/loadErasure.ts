import "server-only";
import { notFound } from "next/navigation";
import type { ErasurePageModel } from "@/lib/core/report/page/erasurePageModel";
import { findErasure } from "@/lib/store/erasure/erasure";
import { readNotice } from "../action/notice";
import { demandRight } from "./demandRight";
import { erasureModelOf } from "./erasureModelOf";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { readSearch, type Search } from "./readSearch";

/** What will happen when an owner confirms an erasure. One that was confirmed is not asked about again. */
export async function loadErasure(id: string, search: Search): Promise<ErasurePageModel> {
  const context = await loadContext();
  demandRight(context, "answerRequests");
  const erasure = await findErasure(context.db, id);
  if (erasure === null || erasure.confirmedAt !== null) notFound();
  const notice = await readNotice(await readSearch(search));
  return {
    edition: await loadEdition(context), erasure: { id, label: erasure.label }, ...await erasureModelOf(context, erasure.addresses, null), keepsAccount: false, confirmWord: erasure.label,
    error: notice?.kind === "error" ? { message: notice.message, hint: notice.hint, value: "" } : null,
  };
}
