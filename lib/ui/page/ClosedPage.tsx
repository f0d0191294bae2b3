import { MessagePage } from "./MessagePage";

/** In place of changes and files where the privacy mode closes them for everybody. */
export function ClosedPage() {
  return (
    <MessagePage title="Changes and files are closed here" actions={<><a href="/">Front page</a><a href="/repositories">Repositories</a><a href="/method">Method</a></>}>
      This organisation is in works-council mode. A change or a file is the work of one person, so Byline shows figures of groups and nothing of single changes, to owners neither.
    </MessagePage>
  );
}
