import type { Metadata } from "next";
import { OutsidePage } from "@/lib/ui/page/OutsidePage";
import { hideOutside } from "@/lib/web/action/hideOutside";
import { showOutside } from "@/lib/web/action/showOutside";
import { loadOutside } from "@/lib/web/load/loadOutside";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Shown outside" };

export default async function Outside({ searchParams }: { readonly searchParams: Search }) {
  return <OutsidePage model={await loadOutside(searchParams)} show={showOutside} hide={hideOutside} />;
}
