"use client";
import { MessagePage } from "@/lib/ui/page/MessagePage";

/** The digest of the error leads to the full story in the server's log; nothing of it is shown here. */
export default function ErrorPage({ error, reset }: { readonly error: Error & { readonly digest?: string }; readonly reset: () => void }) {
  return (
    <MessagePage title="This page could not be made" isError actions={<><button className="button" type="button" onClick={reset}>Try again</button><a href="/">Front page</a></>}>
      The figures are untouched. {error.digest === undefined ? "" : <>The log of the server has it under <span className="mono">{error.digest}</span>.</>}
    </MessagePage>
  );
}
