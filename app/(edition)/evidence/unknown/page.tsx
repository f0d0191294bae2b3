import type { Metadata } from "next";
import { EvidencePage } from "@/lib/ui/page/EvidencePage";
import { loadUnknownSignatures } from "@/lib/web/load/loadUnknownSignatures";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Unknown signatures" };

export default async function UnknownSignatures({ searchParams }: { readonly searchParams: Search }) {
  return <EvidencePage model={await loadUnknownSignatures(searchParams)} />;
}
