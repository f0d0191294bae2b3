import type { Metadata } from "next";
import { ChangePage } from "@/lib/ui/page/ChangePage";
import { loadChange } from "@/lib/web/load/loadChange";

export const metadata: Metadata = { title: "Change" };

export default async function Change({ params }: { readonly params: Promise<{ readonly slug: string; readonly sha: string }> }) {
  const { slug, sha } = await params;
  return <ChangePage model={await loadChange(decodeURIComponent(slug), sha)} />;
}
