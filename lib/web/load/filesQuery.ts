import { type FolderQuery, folderSorts } from "@/lib/core/report/folderRows";

const longestSearch = 200;

export interface FilesQuery extends FolderQuery {
  /** From 1. */
  readonly page: number;
}

/** `search`, `sort`, `order` and `page` of an address below a folder; what is not known falls back to biggest first, page 1. */
export function readFilesQuery(params: URLSearchParams, folder: string): FilesQuery {
  const sort = folderSorts.find((each) => each === params.get("sort")) ?? "lines";
  const order = params.get("order");
  const page = /^\d{1,6}$/.test(params.get("page") ?? "") ? Number(params.get("page")) : 1;
  return { folder, search: (params.get("search") ?? "").trim().slice(0, longestSearch), sort, descending: order === "asc" ? false : order === "desc" ? true : sort !== "name", page: Math.max(1, page) };
}

/** The query as it stands in an address; what is standard is left out. */
export function writeFilesQuery({ search, sort, descending, page }: FilesQuery): Record<string, string> {
  const usual = sort !== "name";
  return {
    ...(search === "" ? {} : { search }), ...(sort === "lines" ? {} : { sort }),
    ...(descending === usual ? {} : { order: descending ? "desc" : "asc" }), ...(page === 1 ? {} : { page: String(page) }),
  };
}
