import { MessagePage } from "./MessagePage";

/** In place of a page that the privacy mode closes for everybody: why, and what is shown instead. */
export function ClosedPage({ what = "Changes and files" }: { readonly what?: string }) {
  return (
    <MessagePage title={`${what} ${what.includes(" and ") ? "are" : "is"} closed here`} actions={<><a href="/">Front page</a><a href="/repositories">Repositories</a><a href="/settings/privacy">How this mode works</a></>}>
      This organisation is in works-council mode. A change or a file is the work of one person, and what became of a week’s lines cuts it finer than its people, so this is closed to everybody, owners too. Shown instead: complete weeks of
      groups of at least five people, by repository, and for all repositories together by agent and by language.
    </MessagePage>
  );
}
