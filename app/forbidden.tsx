import { MessagePage } from "@/lib/ui/page/MessagePage";

/** For who has not the right that the page needs; says the same whether or not there is what the address names. */
export default function Forbidden() {
  return (
    <MessagePage title="Only owners may open this page" actions={<><a href="/">Front page</a><a href="/repositories">Repositories</a></>}>
      It changes what this Byline reads or who may see it. Ask an owner.
    </MessagePage>
  );
}
