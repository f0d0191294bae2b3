import type { Metadata } from "next";
import { CampaignPage } from "@/lib/ui/page/CampaignPage";
import { dropCampaign } from "@/lib/web/action/dropCampaign";
import { saveEstimate } from "@/lib/web/action/saveEstimate";
import { uploadOutcomes } from "@/lib/web/action/uploadOutcomes";
import { loadCampaign } from "@/lib/web/load/loadCampaign";
import type { Search } from "@/lib/web/load/readSearch";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Search;
}

export const metadata: Metadata = { title: "Campaign" };

export default async function Campaign({ params, searchParams }: Props) {
  const { slug } = await params;
  return <CampaignPage model={await loadCampaign(decodeURIComponent(slug), searchParams)} upload={uploadOutcomes} estimate={saveEstimate} drop={dropCampaign} />;
}
