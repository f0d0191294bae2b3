import type { Metadata } from "next";
import { SessionsPage } from "@/lib/ui/page/SessionsPage";
import { endOtherSessions } from "@/lib/web/action/endOtherSessions";
import { endSession } from "@/lib/web/action/endSession";
import { loadSessions } from "@/lib/web/load/loadSessions";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Sessions" };

export default async function Sessions({ searchParams }: { readonly searchParams: Search }) {
  return <SessionsPage model={await loadSessions(searchParams)} end={endSession} endOthers={endOtherSessions} />;
}
