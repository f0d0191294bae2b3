import type { Metadata } from "next";
import { FixListPage } from "@/lib/ui/page/FixListPage";
import { loadFixList } from "@/lib/web/load/loadFixList";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "List of fixes" };

export default async function FixList({ searchParams }: { readonly searchParams: Search }) {
  return <FixListPage model={await loadFixList(searchParams)} />;
}
