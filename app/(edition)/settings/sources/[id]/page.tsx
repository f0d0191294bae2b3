import type { Metadata } from "next";
import { ForgePage } from "@/lib/ui/page/ForgePage";
import { addForgeRepository } from "@/lib/web/action/addForgeRepository";
import { chooseSources } from "@/lib/web/action/chooseSources";
import { disconnectForge } from "@/lib/web/action/disconnectForge";
import { renewForgeToken } from "@/lib/web/action/renewForgeToken";
import { syncNow } from "@/lib/web/action/syncNow";
import { loadForge } from "@/lib/web/load/loadForge";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Source" };

export default async function Forge({ params, searchParams }: { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Search }) {
  return <ForgePage model={await loadForge((await params).id, searchParams)} sync={syncNow} choose={chooseSources} renew={renewForgeToken} add={addForgeRepository} disconnect={disconnectForge} />;
}
