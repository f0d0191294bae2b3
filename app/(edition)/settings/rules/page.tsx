import type { Metadata } from "next";
import { RulesPage } from "@/lib/ui/page/RulesPage";
import { endRule } from "@/lib/web/action/endRule";
import { saveRule } from "@/lib/web/action/saveRule";
import { switchOffRule } from "@/lib/web/action/switchOffRule";
import { loadRules } from "@/lib/web/load/loadRules";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Rules" };

export default async function Rules({ searchParams }: { readonly searchParams: Search }) {
  return <RulesPage model={await loadRules(searchParams)} save={saveRule} end={endRule} switchOff={switchOffRule} />;
}
