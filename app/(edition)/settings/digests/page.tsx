import type { Metadata } from "next";
import { DigestsPage } from "@/lib/ui/page/DigestsPage";
import { joinDigest } from "@/lib/web/action/joinDigest";
import { leaveDigest } from "@/lib/web/action/leaveDigest";
import { saveDigest } from "@/lib/web/action/saveDigest";
import { loadDigests } from "@/lib/web/load/loadDigests";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Digests" };

export default async function Digests({ searchParams }: { readonly searchParams: Search }) {
  return <DigestsPage model={await loadDigests(searchParams)} save={saveDigest} join={joinDigest} leave={leaveDigest} />;
}
