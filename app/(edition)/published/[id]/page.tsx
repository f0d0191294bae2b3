import type { Metadata } from "next";
import { PublishedPage } from "@/lib/ui/page/PublishedPage";
import { loadPublication } from "@/lib/web/load/loadPublication";

export const metadata: Metadata = { title: "As published" };

export default async function Publication({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  return <PublishedPage model={await loadPublication((await params).id)} />;
}
