import type { Metadata } from "next";
import { ClassPage } from "@/lib/ui/page/ClassPage";
import { correctClass } from "@/lib/web/action/correctClass";
import { loadClass } from "@/lib/web/load/loadClass";
import type { Search } from "@/lib/web/load/readSearch";

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly sha: string }>;
  readonly searchParams: Search;
}

export const metadata: Metadata = { title: "Class of a change" };

export default async function ChangeClass({ params, searchParams }: Props) {
  const { slug, sha } = await params;
  return <ClassPage model={await loadClass(decodeURIComponent(slug), sha, searchParams)} correct={correctClass} />;
}
