import type { Metadata } from "next";
import { IngestStatusPage } from "@/lib/ui/page/IngestStatusPage";
import { addRepository } from "@/lib/web/action/addRepository";
import { cancelIngest } from "@/lib/web/action/cancelIngest";
import { retryIngest } from "@/lib/web/action/retryIngest";
import { loadReading } from "@/lib/web/load/loadReading";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Reading" };

export default async function Reading({ searchParams }: { readonly searchParams: Search }) {
  return <IngestStatusPage model={await loadReading(searchParams)} add={addRepository} retry={retryIngest} cancel={cancelIngest} />;
}
