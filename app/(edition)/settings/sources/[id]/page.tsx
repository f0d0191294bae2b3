import type { Metadata } from "next";
import { ForgePage } from "@/lib/ui/page/ForgePage";
import { disconnectForge } from "@/lib/web/action/disconnectForge";
import { loadForge } from "@/lib/web/load/loadForge";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Source" };

export default async function Forge({ params, searchParams }: { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Search }) {
  return <ForgePage model={await loadForge((await params).id, searchParams)} disconnect={disconnectForge} />;
}
