import type { Metadata } from "next";
import { TokensPage } from "@/lib/ui/page/TokensPage";
import { createToken } from "@/lib/web/action/createToken";
import { revokeToken } from "@/lib/web/action/revokeToken";
import { loadTokens } from "@/lib/web/load/loadTokens";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Tokens" };

export default async function Tokens({ searchParams }: { readonly searchParams: Search }) {
  return <TokensPage model={await loadTokens(searchParams)} create={createToken} revoke={revokeToken} />;
}
