import { ClosedPage } from "@/lib/ui/page/ClosedPage";

export default function Forbidden() {
  return <ClosedPage what="A person’s page" />;
}
