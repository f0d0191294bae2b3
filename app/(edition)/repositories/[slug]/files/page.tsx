import type { Metadata } from "next";
import { FilePage } from "@/lib/ui/page/FilePage";
import { FilesPage } from "@/lib/ui/page/FilesPage";
import { loadPath } from "@/lib/web/load/loadPath";
import type { Search } from "@/lib/web/load/readSearch";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Search;
}

export const metadata: Metadata = { title: "Files" };

export default async function Files({ params, searchParams }: Props) {
  const { slug } = await params;
  const found = await loadPath(decodeURIComponent(slug), [], searchParams);
  return found.kind === "folder" ? <FilesPage model={found.model} /> : <FilePage model={found.model} />;
}
