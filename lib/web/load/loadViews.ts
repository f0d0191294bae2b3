import "server-only";
import { may } from "@/lib/core/access/may";
import type { ViewRowModel, ViewsModel } from "@/lib/core/report/page/viewsModel";
import { filterAddress } from "@/lib/core/report/filterAddress";
import { viewAddress } from "@/lib/core/view/viewAddress";
import { savedViews, type StoredView } from "@/lib/store/view/savedViews";
import { readNotice } from "../action/notice";
import { loadContext, type LoadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";
import { seenViews } from "./seenViews";

const hrefOf = (id: number) => `/views/${String(id)}`;

function rowOf({ id, name, page, query, shared }: StoredView, { reader }: LoadContext): ViewRowModel {
  const filter = filterAddress.write(filterAddress.read(new URLSearchParams(query)).filter).toString();
  return { id, name, href: hrefOf(id), leadsTo: viewAddress({ page, query }), shared, digestHref: may(reader.scope.role, "manageDigests") ? `/settings/digests?filter=${encodeURIComponent(filter)}` : null };
}

/** One's own views, what others share, and one that is about to be saved (`of` of the address). */
export async function loadViews(search: Search): Promise<ViewsModel> {
  const context = await loadContext();
  const { db, reader, now } = context;
  const params = await readSearch(search);
  const views = await seenViews(context, await savedViews.list(db, reader.user.id, now));
  const own = views.filter(({ userId }) => userId === reader.user.id);
  return {
    edition: await loadEdition(context), of: (params.get("of") ?? "").slice(0, 2_000), mayShare: may(reader.scope.role, "shareViews"),
    own: own.filter(({ isEnded }) => !isEnded).map((view) => rowOf(view, context)), removed: own.filter(({ isEnded }) => isEnded).map(({ id, name }) => ({ id, name })),
    shared: views.filter(({ userId }) => userId !== reader.user.id).map(({ id, name, maker }) => ({ id, name, href: hrefOf(id), maker: maker ?? "a member" })),
    ...outcomeOf(await readNotice(params)),
  };
}
