import type { ReactNode } from "react";
import { requireReader } from "@/lib/web/session/requireReader";

/** The gate behind the proxy: stands outside the loading state, so that a refusal has its own status. */
export default async function EditionLayout({ children }: { readonly children: ReactNode }) {
  await requireReader();
  return children;
}
