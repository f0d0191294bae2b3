import { loadView } from "@/lib/web/load/loadView";

export default async function View({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  return await loadView((await params).id);
}
