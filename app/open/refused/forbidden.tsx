import { SignInPage } from "@/lib/ui/page/SignInPage";
import { loadRefused } from "@/lib/web/load/loadRefused";

export default async function Forbidden() {
  return <SignInPage model={await loadRefused()} />;
}
