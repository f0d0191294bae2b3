"use client";
import { MessagePage } from "@/lib/ui/page/MessagePage";

/** The digest of the error leads to the full story in the server's log; nothing of it is shown here. */
export default function ErrorPage({ error, reset }: { readonly error: Error & { readonly digest?: string }; readonly reset: () => void }) {
  return (
    <MessagePage title="This page could not be made" isError>
      The figures are untouched. {error.digest === undefined ? "" : <>The log of the server has it under <span className="mono">{error.digest}</span>. </>}
      <button className="button button-quiet" type="button" onClick={reset} style={{ fontSize: "inherit" }}>Try again</button>
    </MessagePage>
  );
}
