import type { Metadata } from "next";
import { RepositoriesPage } from "@/lib/ui/page/RepositoriesPage";
import { loadRepositories } from "@/lib/web/load/loadRepositories";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Repositories" };

export default async function Repositories({ searchParams }: { readonly searchParams: Search }) {
  return <RepositoriesPage model={await loadRepositories(searchParams)} />;
}
