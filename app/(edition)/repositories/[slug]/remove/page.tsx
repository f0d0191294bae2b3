import type { Metadata } from "next";
import { RemovePage } from "@/lib/ui/page/RemovePage";
import { removeRepository } from "@/lib/web/action/removeRepository";
import { loadRemove } from "@/lib/web/load/loadRemove";
import type { Search } from "@/lib/web/load/readSearch";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Search;
}

export const metadata: Metadata = { title: "Remove a repository" };

export default async function Remove({ params, searchParams }: Props) {
  const { slug } = await params;
  return <RemovePage model={await loadRemove(decodeURIComponent(slug), searchParams)} action={removeRepository} />;
}
