import type { Metadata } from "next";
import { CampaignFormPage } from "@/lib/ui/page/CampaignFormPage";
import { saveCampaign } from "@/lib/web/action/saveCampaign";
import { loadCampaignForm } from "@/lib/web/load/loadCampaignForm";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "A campaign" };

export default async function NewCampaign({ searchParams }: { readonly searchParams: Search }) {
  return <CampaignFormPage model={await loadCampaignForm(null, searchParams)} save={saveCampaign} />;
}
