import type { Metadata } from "next";
import { ExportsPage } from "@/lib/ui/page/ExportsPage";
import { endExport } from "@/lib/web/action/endExport";
import { pauseExport } from "@/lib/web/action/pauseExport";
import { runExport } from "@/lib/web/action/runExport";
import { saveExport } from "@/lib/web/action/saveExport";
import { loadExports } from "@/lib/web/load/loadExports";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Scheduled exports" };

export default async function Exports({ searchParams }: { readonly searchParams: Search }) {
  return <ExportsPage model={await loadExports(searchParams)} save={saveExport} run={runExport} pause={pauseExport} end={endExport} />;
}
