/** Slugs that a view names, in its path or its filter: whoever may not see all of them is not told of it. */
export function viewRepositories({ page, query }: { readonly page: string; readonly query: string }): readonly string[] {
  const own = /^\/(?:repositories|changes)\/([^/]+)/.exec(page)?.[1];
  const decoded = own === undefined ? [] : [decodeURIComponent(own)];
  return [...decoded, ...new URLSearchParams(query).getAll("repo")];
}
