import type { Metadata } from "next";
import { LoopPage } from "@/lib/ui/page/LoopPage";
import { loadLoop } from "@/lib/web/load/loadLoop";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "The loop" };

export default async function Loop({ searchParams }: { readonly searchParams: Search }) {
  return <LoopPage model={await loadLoop(searchParams)} />;
}
