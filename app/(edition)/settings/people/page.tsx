import type { Metadata } from "next";
import { PeoplePage } from "@/lib/ui/page/PeoplePage";
import { savePeopleDeed } from "@/lib/web/action/savePeopleDeed";
import { loadPeople } from "@/lib/web/load/loadPeople";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "People" };

export default async function People({ searchParams }: { readonly searchParams: Search }) {
  return <PeoplePage model={await loadPeople(searchParams)} save={savePeopleDeed} />;
}
