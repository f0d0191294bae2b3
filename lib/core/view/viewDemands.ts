/** What a reader must be allowed to be told of a view, by slug. */
export interface ViewDemands {
  /** Repositories whose figures must be open to them. */
  readonly figures: readonly string[];
  /** Repositories whose paths, messages and names must be; `all` where words are searched for without naming one. */
  readonly details: readonly string[] | "all";
  /** Teams that must be offered to them. */
  readonly teams: readonly string[];
}

/** What a view names, in its path or its filter: whoever may not see all of it is not told of the view. */
export function viewDemands({ page, query }: { readonly page: string; readonly query: string }): ViewDemands {
  const [section = "", slug, part] = page.split("/").slice(1).map(decodeURIComponent);
  const params = new URLSearchParams(query);
  const own = (of: boolean) => (of && slug !== undefined ? [slug] : []);
  const figures = [...own(section === "repositories" || section === "changes"), ...params.getAll("repo")];
  const hasWords = params.getAll("search").some((words) => words !== "");
  const isDetail = section === "changes" || (section === "repositories" && part === "files");
  const details = hasWords && figures.length === 0 ? "all" : isDetail || hasWords ? figures : [];
  return { figures, details, teams: [...own(section === "teams"), ...params.getAll("team").filter((team) => team !== "")] };
}
