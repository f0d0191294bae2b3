import type { Metadata } from "next";
import { MethodPage } from "@/lib/ui/page/MethodPage";
import { loadMethod } from "@/lib/web/load/loadMethod";

export const metadata: Metadata = { title: "Method" };

export default async function Method() {
  return <MethodPage model={await loadMethod()} />;
}
