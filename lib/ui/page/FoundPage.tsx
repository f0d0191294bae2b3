import type { SearchPageModel } from "@/lib/core/report/page/findModel";
import { Page } from "@/lib/ui/primitive/Page";

/** What a search found, group by group. Works without JavaScript. */
export function FoundPage({ model }: { readonly model: SearchPageModel }) {
  const { asked, found, changesHref } = model;
  return (
    <Page edition={model.edition} section="search">
      <div className="wrap">
        <h1 className="page-title">{asked === "" ? "Search" : found.length === 0 ? `Nothing found for “${asked}”` : `Found for “${asked}”`}</h1>
        <form className="search" role="search" action="/search" method="get">
          <input type="search" name="search" aria-label="Repositories, teams, changes, pages and definitions" placeholder="A name, words of a title, a hash, #4812" defaultValue={asked} />
          <button className="button" type="submit">Search</button>
        </form>
        <p className="foot">On every page <kbd>/</kbd> or <kbd>Ctrl K</kbd> (<kbd>⌘ K</kbd>) opens this. It looks in what you may see.</p>
        {found.map(({ title, items }) => (
          <section key={title} className="settings" aria-label={title}>
            <h2 className="kicker">{title}</h2>
            <div className="wide"><ul className="found">{items.map(({ href, label, detail }) => <li key={href}><a href={href}>{label}</a> <span className="muted">{detail}</span></li>)}</ul>{title === "Changes" && changesHref !== null && <p className="foot"><a href={changesHref}>All changes with these words</a></p>}</div>
          </section>
        ))}
      </div>
    </Page>
  );
}
