import type { Metadata } from "next";
import { ViewsPage } from "@/lib/ui/page/ViewsPage";
import { changeView } from "@/lib/web/action/changeView";
import { endView } from "@/lib/web/action/endView";
import { restoreView } from "@/lib/web/action/restoreView";
import { saveView } from "@/lib/web/action/saveView";
import { loadViews } from "@/lib/web/load/loadViews";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Saved views" };

export default async function Views({ searchParams }: { readonly searchParams: Search }) {
  return <ViewsPage model={await loadViews(searchParams)} save={saveView} change={changeView} end={endView} restore={restoreView} />;
}
