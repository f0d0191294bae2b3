import type { Metadata } from "next";
import { ErasurePage } from "@/lib/ui/page/ErasurePage";
import { eraseMe } from "@/lib/web/action/eraseMe";
import { loadEraseMe } from "@/lib/web/load/loadEraseMe";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Have yourself erased" };

export default async function EraseMe({ searchParams }: { readonly searchParams: Search }) {
  return <ErasurePage model={await loadEraseMe(searchParams)} confirm={eraseMe} drop={null} />;
}
