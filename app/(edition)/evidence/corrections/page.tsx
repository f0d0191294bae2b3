import type { Metadata } from "next";
import { EvidencePage } from "@/lib/ui/page/EvidencePage";
import { loadCorrections } from "@/lib/web/load/loadCorrections";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Corrections" };

export default async function Corrections({ searchParams }: { readonly searchParams: Search }) {
  return <EvidencePage model={await loadCorrections(searchParams)} />;
}
