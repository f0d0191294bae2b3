import type { Metadata } from "next";
import { ErasurePage } from "@/lib/ui/page/ErasurePage";
import { confirmErasureOf } from "@/lib/web/action/confirmErasureOf";
import { dropErasure } from "@/lib/web/action/dropErasure";
import { loadErasure } from "@/lib/web/load/loadErasure";
import type { Search } from "@/lib/web/load/readSearch";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Search;
}

export const metadata: Metadata = { title: "Erase a person" };

export default async function Erasure({ params, searchParams }: Props) {
  return <ErasurePage model={await loadErasure((await params).id, searchParams)} confirm={confirmErasureOf} drop={dropErasure} />;
}
