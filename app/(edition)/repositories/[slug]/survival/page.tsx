import type { Metadata } from "next";
import { SurvivalPage } from "@/lib/ui/page/SurvivalPage";
import { loadSurvival } from "@/lib/web/load/loadSurvival";
import type { Search } from "@/lib/web/load/readSearch";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Search;
}

export const metadata: Metadata = { title: "What stayed" };

export default async function Survival({ params, searchParams }: Props) {
  const { slug } = await params;
  return <SurvivalPage model={await loadSurvival(decodeURIComponent(slug), searchParams)} />;
}
