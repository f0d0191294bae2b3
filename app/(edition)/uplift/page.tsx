import type { Metadata } from "next";
import { UpliftPage } from "@/lib/ui/page/UpliftPage";
import { answerPulse } from "@/lib/web/action/answerPulse";
import { loadUplift } from "@/lib/web/load/loadUplift";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Uplift" };

export default async function Uplift({ searchParams }: { readonly searchParams: Search }) {
  return <UpliftPage model={await loadUplift(searchParams)} answer={answerPulse} />;
}
