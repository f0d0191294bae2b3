import type { Metadata } from "next";
import { TeamsPage } from "@/lib/ui/page/TeamsPage";
import { loadTeams } from "@/lib/web/load/loadTeams";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Teams" };

export default async function Teams({ searchParams }: { readonly searchParams: Search }) {
  return <TeamsPage model={await loadTeams(searchParams)} />;
}
