import "server-only";
import { redirect } from "next/navigation";
import type { ErasurePageModel } from "@/lib/core/report/page/erasurePageModel";
import { ownAddresses } from "@/lib/store/me/ownAddresses";
import { signInHosts } from "../session/signInHosts";
import { readNotice } from "../action/notice";
import { erasureModelOf } from "./erasureModelOf";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { readSearch, type Search } from "./readSearch";

/** What will happen when the reader has themselves erased. Without an address there is nothing to ask for. */
export async function loadEraseMe(search: Search): Promise<ErasurePageModel> {
  const context = await loadContext();
  const { db, reader: { user } } = context;
  const own = await ownAddresses.read(db, user.id, signInHosts());
  if (own.addresses.length === 0) redirect("/me");
  const notice = await readNotice(await readSearch(search));
  return {
    edition: await loadEdition(context), erasure: null, ...await erasureModelOf(context, own.addresses, user.id), keepsAccount: own.by === "claim", confirmWord: "erase me",
    error: notice?.kind === "error" ? { message: notice.message, hint: notice.hint, value: "" } : null,
  };
}
