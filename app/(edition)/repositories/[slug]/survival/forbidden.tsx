import { ClosedPage } from "@/lib/ui/page/ClosedPage";

export default function Forbidden() {
  return <ClosedPage what="What became of lines" />;
}
