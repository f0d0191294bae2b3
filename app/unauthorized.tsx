import { SignInPage } from "@/lib/ui/page/SignInPage";
import { loadSignIn } from "@/lib/web/load/loadSignIn";

export default async function Unauthorized() {
  return <SignInPage model={await loadSignIn({})} />;
}
