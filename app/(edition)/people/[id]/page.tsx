import type { Metadata } from "next";
import { PersonPage } from "@/lib/ui/page/PersonPage";
import { loadPerson } from "@/lib/web/load/loadPerson";
import type { Search } from "@/lib/web/load/readSearch";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Search;
}

export const metadata: Metadata = { title: "Person" };

export default async function Person({ params, searchParams }: Props) {
  const { id } = await params;
  return <PersonPage model={await loadPerson(id, searchParams)} />;
}
