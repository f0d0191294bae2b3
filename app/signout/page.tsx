import type { Metadata } from "next";
import { SignOutPage } from "@/lib/ui/page/SignOutPage";
import { loadSignOut } from "@/lib/web/load/loadSignOut";

export const metadata: Metadata = { title: "Sign out" };

export default async function SignOut() {
  return <SignOutPage model={await loadSignOut()} />;
}
