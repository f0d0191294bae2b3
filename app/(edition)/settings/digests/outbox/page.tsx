import type { Metadata } from "next";
import { OutboxPage } from "@/lib/ui/page/OutboxPage";
import { loadOutbox } from "@/lib/web/load/loadOutbox";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Outbox" };

export default async function Outbox({ searchParams }: { readonly searchParams: Search }) {
  return <OutboxPage model={await loadOutbox(searchParams)} />;
}
