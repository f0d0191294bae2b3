import type { Metadata } from "next";
import { TeamsSettingsPage } from "@/lib/ui/page/TeamsSettingsPage";
import { importTeamsFile } from "@/lib/web/action/importTeamsFile";
import { saveTeamDeed } from "@/lib/web/action/saveTeamDeed";
import { saveTeamLead } from "@/lib/web/action/saveTeamLead";
import { loadTeamsSettings } from "@/lib/web/load/loadTeamsSettings";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Teams" };

export default async function TeamsSettings({ searchParams }: { readonly searchParams: Search }) {
  return <TeamsSettingsPage model={await loadTeamsSettings(searchParams)} save={saveTeamDeed} lead={saveTeamLead} send={importTeamsFile} />;
}
