import type { Metadata } from "next";
import { FoundPage } from "@/lib/ui/page/FoundPage";
import { loadFound } from "@/lib/web/load/loadFound";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Search" };

export default async function Found({ searchParams }: { readonly searchParams: Search }) {
  return <FoundPage model={await loadFound(searchParams)} />;
}
