import type { Metadata } from "next";
import { PublishedPage } from "@/lib/ui/page/PublishedPage";
import { loadPublished } from "@/lib/web/load/loadPublished";

export const metadata: Metadata = { title: "As published" };

export default async function Published() {
  return <PublishedPage model={await loadPublished()} />;
}
