import type { Metadata } from "next";
import { QueuePage } from "@/lib/ui/page/QueuePage";
import { cancelIngest } from "@/lib/web/action/cancelIngest";
import { discardJob } from "@/lib/web/action/discardJob";
import { retryJob } from "@/lib/web/action/retryJob";
import { loadQueue } from "@/lib/web/load/loadQueue";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Queue" };

export default async function Queue({ searchParams }: { readonly searchParams: Search }) {
  return <QueuePage model={await loadQueue(searchParams)} retry={retryJob} discard={discardJob} stop={cancelIngest} />;
}
