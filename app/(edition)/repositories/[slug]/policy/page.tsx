import type { Metadata } from "next";
import { RepositoryPolicyPage } from "@/lib/ui/page/RepositoryPolicyPage";
import { saveRepositoryPolicy } from "@/lib/web/action/saveRepositoryPolicy";
import { loadRepositoryPolicy } from "@/lib/web/load/loadRepositoryPolicy";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Unmarked lines" };

export default async function RepositoryPolicy({ params, searchParams }: { readonly params: Promise<{ readonly slug: string }>; readonly searchParams: Search }) {
  return <RepositoryPolicyPage model={await loadRepositoryPolicy(decodeURIComponent((await params).slug), searchParams)} save={saveRepositoryPolicy} />;
}
