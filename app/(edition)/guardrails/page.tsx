import type { Metadata } from "next";
import { GuardrailsPage } from "@/lib/ui/page/GuardrailsPage";
import { loadGuardrails } from "@/lib/web/load/loadGuardrails";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Guardrails" };

export default async function Guardrails({ searchParams }: { readonly searchParams: Search }) {
  return <GuardrailsPage model={await loadGuardrails(searchParams)} />;
}
