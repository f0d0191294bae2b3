import type { Metadata } from "next";
import { DigestLinkPage } from "@/lib/ui/page/DigestLinkPage";
import { loadDigestLink } from "@/lib/web/load/loadDigestLink";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Digest", robots: { index: false } };

export default async function Stop({ searchParams }: { readonly searchParams: Search }) {
  return <DigestLinkPage deed="stop" model={await loadDigestLink("stop", searchParams)} />;
}
