import type { Metadata } from "next";
import { ModelDatesPage } from "@/lib/ui/page/ModelDatesPage";
import { endModelDate } from "@/lib/web/action/endModelDate";
import { saveModelDate } from "@/lib/web/action/saveModelDate";
import { loadModelDates } from "@/lib/web/load/loadModelDates";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Releases of models" };

export default async function ModelDates({ searchParams }: { readonly searchParams: Search }) {
  return <ModelDatesPage model={await loadModelDates(searchParams)} save={saveModelDate} end={endModelDate} />;
}
