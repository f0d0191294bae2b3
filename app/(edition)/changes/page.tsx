import type { Metadata } from "next";
import { ChangesPage } from "@/lib/ui/page/ChangesPage";
import { loadChanges } from "@/lib/web/load/loadChanges";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Changes" };

export default async function Changes({ searchParams }: { readonly searchParams: Search }) {
  return <ChangesPage model={await loadChanges(searchParams)} />;
}
