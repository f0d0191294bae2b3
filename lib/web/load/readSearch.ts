/** What Next hands to a page: the query of its address. */
export type Search = Promise<SearchRecord> | SearchRecord;

type SearchRecord = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The query as URLSearchParams, repeated keys kept. */
export async function readSearch(search: Search): Promise<URLSearchParams> {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(await search)) {
    for (const each of typeof value === "string" ? [value] : (value ?? [])) params.append(key, each);
  }
  return params;
}
