import type { Metadata } from "next";
import { PrivacyPage } from "@/lib/ui/page/PrivacyPage";
import { savePrivacy } from "@/lib/web/action/savePrivacy";
import { loadPrivacy } from "@/lib/web/load/loadPrivacy";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Privacy" };

export default async function Privacy({ searchParams }: { readonly searchParams: Search }) {
  return <PrivacyPage model={await loadPrivacy(searchParams)} save={savePrivacy} />;
}
