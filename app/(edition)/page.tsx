import { FrontPage } from "@/lib/ui/page/FrontPage";
import { loadFrontPage } from "@/lib/web/load/loadFrontPage";
import type { Search } from "@/lib/web/load/readSearch";

export default async function Overview({ searchParams }: { readonly searchParams: Search }) {
  return <FrontPage model={await loadFrontPage(searchParams)} />;
}
