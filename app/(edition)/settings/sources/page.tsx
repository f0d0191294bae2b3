import type { Metadata } from "next";
import { SourcesPage } from "@/lib/ui/page/SourcesPage";
import { connectSource } from "@/lib/web/action/connectSource";
import { takePullFile } from "@/lib/web/action/takePullFile";
import { loadSources } from "@/lib/web/load/loadSources";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Sources" };

export default async function Sources({ searchParams }: { readonly searchParams: Search }) {
  return <SourcesPage model={await loadSources(searchParams)} connect={connectSource} takeFile={takePullFile} />;
}
