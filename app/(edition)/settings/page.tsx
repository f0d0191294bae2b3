import type { Metadata } from "next";
import { SettingsPage } from "@/lib/ui/page/SettingsPage";
import { saveSettings } from "@/lib/web/action/saveSettings";
import { loadSettings } from "@/lib/web/load/loadSettings";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Settings" };

export default async function Settings({ searchParams }: { readonly searchParams: Search }) {
  return <SettingsPage model={await loadSettings(searchParams)} save={saveSettings} />;
}
