import { MessagePage } from "@/lib/ui/page/MessagePage";

export default function NotFound() {
  return <MessagePage title="There is nothing at this address">The repository or change may have another name, or you may not see it. <a href="/">Front page</a> · <a href="/changes">All changes</a></MessagePage>;
}
