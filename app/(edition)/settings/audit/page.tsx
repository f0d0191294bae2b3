import type { Metadata } from "next";
import { AuditPage } from "@/lib/ui/page/AuditPage";
import { loadAudit } from "@/lib/web/load/loadAudit";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Audit log" };

export default async function Audit({ searchParams }: { readonly searchParams: Search }) {
  return <AuditPage model={await loadAudit(searchParams)} />;
}
