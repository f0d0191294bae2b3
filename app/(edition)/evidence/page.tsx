import type { Metadata } from "next";
import { EvidencePage } from "@/lib/ui/page/EvidencePage";
import { loadEvidence } from "@/lib/web/load/loadEvidence";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Evidence" };

export default async function Evidence({ searchParams }: { readonly searchParams: Search }) {
  return <EvidencePage model={await loadEvidence(searchParams)} />;
}
