import { MessagePage } from "@/lib/ui/page/MessagePage";

export default function NotFound() {
  return (
    <MessagePage title="There is nothing at this address" actions={<><a href="/">Front page</a><a href="/repositories">Repositories</a></>}>
      The repository or change may have another name, or you may not see it.
    </MessagePage>
  );
}
