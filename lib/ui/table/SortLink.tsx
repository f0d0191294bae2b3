import type { ReactNode } from "react";
import type { SortHead } from "@/lib/core/report/page/sortHead";

const arrows = { ascending: " ↑", descending: " ↓" } as const;

/** A column head that sorts by a link; without an entry it is plain text. */
export function SortLink({ id, sort, children }: { readonly id: string; readonly sort: readonly SortHead[]; readonly children: ReactNode }) {
  const head = sort.find((each) => each.id === id);
  if (head === undefined) return children;
  return <a className="sort-head" href={head.href} {...(head.direction === null ? {} : { "data-direction": head.direction })}>{children}{head.direction === null ? "" : arrows[head.direction]}</a>;
}
