import type { Metadata } from "next";
import { ChangePage } from "@/lib/ui/page/ChangePage";
import { agreeToCorrection } from "@/lib/web/action/agreeToCorrection";
import { endCorrection } from "@/lib/web/action/endCorrection";
import { loadChange } from "@/lib/web/load/loadChange";
import type { Search } from "@/lib/web/load/readSearch";

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly sha: string }>;
  readonly searchParams: Search;
}

export const metadata: Metadata = { title: "Change" };

export default async function Change({ params, searchParams }: Props) {
  const { slug, sha } = await params;
  return <ChangePage model={await loadChange(decodeURIComponent(slug), sha, searchParams)} end={endCorrection} agree={agreeToCorrection} />;
}
