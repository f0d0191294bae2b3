import type { Metadata } from "next";
import { FixSettingsPage } from "@/lib/ui/page/FixSettingsPage";
import { saveEstimate } from "@/lib/web/action/saveEstimate";
import { saveFixRules } from "@/lib/web/action/saveFixRules";
import { loadFixSettings } from "@/lib/web/load/loadFixSettings";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "What counts as a fix" };

export default async function FixSettings({ searchParams }: { readonly searchParams: Search }) {
  return <FixSettingsPage model={await loadFixSettings(searchParams)} save={saveFixRules} estimate={saveEstimate} />;
}
