import type { Metadata } from "next";
import { MePage } from "@/lib/ui/page/MePage";
import { claimIdentity } from "@/lib/web/action/claimIdentity";
import { objectToUse } from "@/lib/web/action/objectToUse";
import { withdrawObjection } from "@/lib/web/action/withdrawObjection";
import { loadMe } from "@/lib/web/load/loadMe";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "What is stored about you" };

export default async function Me({ searchParams }: { readonly searchParams: Search }) {
  return <MePage model={await loadMe(searchParams)} claim={claimIdentity} object={objectToUse} withdraw={withdrawObjection} />;
}
