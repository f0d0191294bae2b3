import type { Metadata } from "next";
import { CampaignFormPage } from "@/lib/ui/page/CampaignFormPage";
import { saveCampaign } from "@/lib/web/action/saveCampaign";
import { loadCampaignForm } from "@/lib/web/load/loadCampaignForm";
import type { Search } from "@/lib/web/load/readSearch";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Search;
}

export const metadata: Metadata = { title: "Edit a campaign" };

export default async function EditCampaign({ params, searchParams }: Props) {
  const { slug } = await params;
  return <CampaignFormPage model={await loadCampaignForm(decodeURIComponent(slug), searchParams)} save={saveCampaign} />;
}
