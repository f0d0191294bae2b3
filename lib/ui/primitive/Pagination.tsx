import type { PaginationModel } from "@/lib/core/report/page/changesPageModel";

export function Pagination({ pagination }: { readonly pagination: PaginationModel }) {
  if (pagination.pages <= 1) return <p className="pagination muted">{pagination.summary}</p>;
  return (
    <nav className="pagination" aria-label="Pages">
      {pagination.previous !== null && <a rel="prev" href={pagination.previous}>Previous page</a>}
      <span className="muted">{pagination.summary}, page {pagination.page} of {pagination.pages}</span>
      {pagination.next !== null && <a rel="next" href={pagination.next}>Next page</a>}
    </nav>
  );
}
