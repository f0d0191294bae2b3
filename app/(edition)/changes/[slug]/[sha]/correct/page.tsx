import type { Metadata } from "next";
import { CorrectionPage } from "@/lib/ui/page/CorrectionPage";
import { saveCorrection } from "@/lib/web/action/saveCorrection";
import { loadCorrection } from "@/lib/web/load/loadCorrection";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Correct who wrote lines" };

export default async function Correct({ params, searchParams }: { readonly params: Promise<{ readonly slug: string; readonly sha: string }>; readonly searchParams: Search }) {
  const { slug } = await params;
  return <CorrectionPage model={await loadCorrection(decodeURIComponent(slug), searchParams)} save={saveCorrection} />;
}
