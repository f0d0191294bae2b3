import type { Metadata } from "next";
import { FixesPage } from "@/lib/ui/page/FixesPage";
import { loadFixes } from "@/lib/web/load/loadFixes";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Fixes" };

export default async function Fixes({ searchParams }: { readonly searchParams: Search }) {
  return <FixesPage model={await loadFixes(searchParams)} />;
}
