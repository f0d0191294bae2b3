import type { Metadata } from "next";
import { CostPage } from "@/lib/ui/page/CostPage";
import { endUsage } from "@/lib/web/action/endUsage";
import { saveUsage } from "@/lib/web/action/saveUsage";
import { loadCost } from "@/lib/web/load/loadCost";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Cost" };

export default async function Cost({ searchParams }: { readonly searchParams: Search }) {
  return <CostPage model={await loadCost(searchParams)} save={saveUsage} end={endUsage} />;
}
