import type { Metadata } from "next";
import { DigestPage } from "@/lib/ui/page/DigestPage";
import { addDigestChannel } from "@/lib/web/action/addDigestChannel";
import { addDigestRecipient } from "@/lib/web/action/addDigestRecipient";
import { dropDigestRecipient } from "@/lib/web/action/dropDigestRecipient";
import { endDigest } from "@/lib/web/action/endDigest";
import { pauseDigest } from "@/lib/web/action/pauseDigest";
import { resumeDigestRecipient } from "@/lib/web/action/resumeDigestRecipient";
import { saveDigest } from "@/lib/web/action/saveDigest";
import { testDigest } from "@/lib/web/action/testDigest";
import { testDigestChannel } from "@/lib/web/action/testDigestChannel";
import { loadDigest } from "@/lib/web/load/loadDigest";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Digest" };

export default async function Digest({ params, searchParams }: { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Search }) {
  return <DigestPage model={await loadDigest((await params).id, searchParams)} save={saveDigest} add={addDigestRecipient} test={testDigest} pause={pauseDigest} end={endDigest} drop={dropDigestRecipient} resume={resumeDigestRecipient} addChannel={addDigestChannel} testChannel={testDigestChannel} />;
}
