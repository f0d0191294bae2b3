import { Fragment } from "react";
import type { Crumb } from "@/lib/core/report/page/filesPageModel";

/** The way to where the reader is. */
export function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumb" aria-label="Where you are">
      {crumbs.map((crumb, index) => <Fragment key={`${String(index)}${crumb.name}`}>{index > 0 && " / "}{crumb.href === null ? <span aria-current="page">{crumb.name}</span> : <a href={crumb.href}>{crumb.name}</a>}</Fragment>)}
    </nav>
  );
}
