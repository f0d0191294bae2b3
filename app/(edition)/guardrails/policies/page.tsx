import type { Metadata } from "next";
import { PoliciesPage } from "@/lib/ui/page/PoliciesPage";
import { acknowledgeBreach } from "@/lib/web/action/acknowledgeBreach";
import { endPolicy } from "@/lib/web/action/endPolicy";
import { savePolicy } from "@/lib/web/action/savePolicy";
import { loadPolicies } from "@/lib/web/load/loadPolicies";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Policies" };

export default async function Policies({ searchParams }: { readonly searchParams: Search }) {
  return <PoliciesPage model={await loadPolicies(searchParams)} save={savePolicy} end={endPolicy} acknowledge={acknowledgeBreach} />;
}
