import { LoadingPage } from "@/lib/ui/page/LoadingPage";

export default function Loading() {
  return <LoadingPage />;
}
