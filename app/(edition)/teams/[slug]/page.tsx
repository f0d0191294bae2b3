import type { Metadata } from "next";
import { TeamPage } from "@/lib/ui/page/TeamPage";
import { loadTeam } from "@/lib/web/load/loadTeam";
import type { Search } from "@/lib/web/load/readSearch";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Search;
}

export const metadata: Metadata = { title: "Team" };

export default async function Team({ params, searchParams }: Props) {
  const { slug } = await params;
  return <TeamPage model={await loadTeam(decodeURIComponent(slug), searchParams)} />;
}
