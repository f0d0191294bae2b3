import type { Metadata } from "next";
import { SignInPage } from "@/lib/ui/page/SignInPage";
import { loadSignIn } from "@/lib/web/load/loadSignIn";
import type { Search } from "@/lib/web/load/readSearch";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignIn({ searchParams }: { readonly searchParams: Search }) {
  return <SignInPage model={await loadSignIn(searchParams)} />;
}
