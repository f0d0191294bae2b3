import type { Metadata } from "next";
import { RepositoryPage } from "@/lib/ui/page/RepositoryPage";
import { loadRepository } from "@/lib/web/load/loadRepository";
import type { Search } from "@/lib/web/load/readSearch";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Search;
}

export const metadata: Metadata = { title: "Repository" };

export default async function Repository({ params, searchParams }: Props) {
  const { slug } = await params;
  return <RepositoryPage model={await loadRepository(decodeURIComponent(slug), searchParams)} />;
}
