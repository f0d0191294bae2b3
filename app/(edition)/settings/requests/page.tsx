import type { Metadata } from "next";
import { RequestsPage } from "@/lib/ui/page/RequestsPage";
import { answerObjection } from "@/lib/web/action/answerObjection";
import { draftErasureOf } from "@/lib/web/action/draftErasureOf";
import { loadRequests } from "@/lib/web/load/loadRequests";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Requests" };

export default async function Requests({ searchParams }: { readonly searchParams: Search }) {
  return <RequestsPage model={await loadRequests(searchParams)} answer={answerObjection} draft={draftErasureOf} />;
}
