import type { Metadata } from "next";
import { FilePage } from "@/lib/ui/page/FilePage";
import { FilesPage } from "@/lib/ui/page/FilesPage";
import { loadPath } from "@/lib/web/load/loadPath";
import type { Search } from "@/lib/web/load/readSearch";

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly path?: readonly string[] }>;
  readonly searchParams: Search;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).path === undefined ? "Files" : "File" };
}

export default async function FileOrFolder({ params, searchParams }: Props) {
  const { slug, path } = await params;
  const found = await loadPath(decodeURIComponent(slug), path ?? [], searchParams);
  return found.kind === "folder" ? <FilesPage model={found.model} /> : <FilePage model={found.model} />;
}
