import type { Metadata } from "next";
import { AccessPage } from "@/lib/ui/page/AccessPage";
import { saveAccess } from "@/lib/web/action/saveAccess";
import { loadAccess } from "@/lib/web/load/loadAccess";
import type { Search } from "@/lib/web/load/readSearch";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Search;
}

export const metadata: Metadata = { title: "Who may see it" };

export default async function Access({ params, searchParams }: Props) {
  const { slug } = await params;
  return <AccessPage model={await loadAccess(decodeURIComponent(slug), searchParams)} save={saveAccess} />;
}
