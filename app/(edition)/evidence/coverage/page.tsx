import type { Metadata } from "next";
import { EvidencePage } from "@/lib/ui/page/EvidencePage";
import { loadCoverage } from "@/lib/web/load/loadCoverage";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Coverage" };

export default async function Coverage({ searchParams }: { readonly searchParams: Search }) {
  return <EvidencePage model={await loadCoverage(searchParams)} />;
}
