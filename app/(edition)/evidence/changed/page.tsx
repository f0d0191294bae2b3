import type { Metadata } from "next";
import { EvidencePage } from "@/lib/ui/page/EvidencePage";
import { loadChanged } from "@/lib/web/load/loadChanged";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "What changed" };

export default async function Changed({ searchParams }: { readonly searchParams: Search }) {
  return <EvidencePage model={await loadChanged(searchParams)} />;
}
