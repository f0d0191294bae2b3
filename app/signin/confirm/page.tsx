import type { Metadata } from "next";
import { ConfirmPage } from "@/lib/ui/page/ConfirmPage";
import { loadConfirm } from "@/lib/web/load/loadConfirm";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

export default async function Confirm({ searchParams }: { readonly searchParams: Search }) {
  return <ConfirmPage model={await loadConfirm(searchParams)} />;
}
