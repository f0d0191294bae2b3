import type { Metadata } from "next";
import { FirstRunPage } from "@/lib/ui/page/FirstRunPage";
import { addRepository } from "@/lib/web/action/addRepository";
import { loadFirstRun } from "@/lib/web/load/loadFirstRun";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "First run" };

export default async function FirstRun({ searchParams }: { readonly searchParams: Search }) {
  return <FirstRunPage model={await loadFirstRun(searchParams)} action={addRepository} />;
}
