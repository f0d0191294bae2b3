import type { Metadata } from "next";
import { SignInPage } from "@/lib/ui/page/SignInPage";
import { loadSignIn } from "@/lib/web/load/loadSignIn";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignIn() {
  return <SignInPage model={await loadSignIn({})} />;
}
