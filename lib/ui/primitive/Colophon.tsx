import type { EditionModel } from "@/lib/core/report/page/editionModel";
import { ThemeSwitch } from "./ThemeSwitch";

/** What counts, how a verdict comes about, what is never shown. */
export function Colophon({ edition }: { readonly edition: EditionModel }) {
  return (
    <footer className="wrap">
      <div className="colophon">
        <div><b>What counts</b>Added lines in changes merged to the default branch. Generated files, lock files, vendored code and bot changes are shown faint and never counted.</div>
        <div><b>How a line gets its verdict</b>Proven: an agent’s own record names the line. Declared: a trailer, footer or author name says an agent took part. Unknown: neither, and no proof of a person.</div>
        <div><b>People are not ranked</b>Names appear only where git shows them, inside a change. No page compares individuals.</div>
        <div><b>{edition.organisation === "" ? "This edition" : `${edition.organisation} edition`}</b>Byline {edition.version}. No data leaves this machine. <a href="/method">Method</a> · <a href="/me">About you</a> · <a href="/api/auth/signout">Sign out</a><br /><ThemeSwitch /></div>
      </div>
    </footer>
  );
}
