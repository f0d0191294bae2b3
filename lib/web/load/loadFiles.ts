import "server-only";
import { countedLines } from "@/lib/core/chart/countedLines";
import { roundEdges } from "@/lib/core/chart/roundEdges";
import { filterSchema } from "@/lib/core/report/filter";
import { type FolderRow, standingLines, stillThere, sumLines } from "@/lib/core/report/folderRows";
import { formatCount } from "@/lib/core/report/formatCount";
import { headlineStanding } from "@/lib/core/report/headlineStanding";
import type { Crumb, FileRow, FilesPageModel, LeftOutRow } from "@/lib/core/report/page/filesPageModel";
import type { SortHead } from "@/lib/core/report/page/sortHead";
import { folderSorts } from "@/lib/core/report/folderRows";
import { files, type FilesReport } from "@/lib/store/reports/files";
import type { RepositoryState } from "@/lib/store/repository/repositoryState";
import { address } from "./address";
import { asOfHead } from "./asOfHead";
import { type FilesQuery, readFilesQuery, writeFilesQuery } from "./filesQuery";
import type { LoadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";

const pageRows = 100;
const leftOutRows = 20;
const nothing = { proven: 0, declared: 0, unknown: 0, human: 0, bot: 0, leftOut: 0 };
const plural = (count: number, word: string) => `${formatCount(count)} ${word}${count === 1 ? "" : "s"}`;

/** The way from the list of repositories down to a path. */
export function crumbsOf({ slug, name }: Pick<RepositoryState, "slug" | "name">, path: string): Crumb[] {
  const parts = path === "" ? [] : path.split("/");
  const below = parts.map((part, index) => ({ name: part, href: index === parts.length - 1 ? null : address.files(slug, parts.slice(0, index + 1).join("/")) }));
  return [{ name: "Repositories", href: "/repositories" }, { name, href: address.repository(slug) }, { name: "Files", href: path === "" ? null : address.files(slug) }, ...below];
}

function rowOf(slug: string, row: FolderRow): FileRow {
  const share = stillThere(row);
  return {
    name: row.name, href: address.files(slug, row.path), isFolder: row.isFolder, files: row.files, lines: standingLines(row.lines), edges: roundEdges(row.lines),
    stillThere: share === null ? null : Math.min(share, 1) * 100,
  };
}

function sortOf(slug: string, query: FilesQuery): SortHead[] {
  return folderSorts.map((sort) => {
    const isSorted = query.sort === sort;
    const descending = isSorted ? !query.descending : sort !== "name";
    return { id: sort, href: address.files(slug, query.folder, writeFilesQuery({ ...query, sort, descending, page: 1 })), direction: isSorted ? (query.descending ? "descending" : "ascending") : null };
  });
}

function leftOutOf(slug: string, { leftOut }: FilesReport): FilesPageModel["leftOut"] {
  if (leftOut.length === 0) return null;
  const lines = leftOut.reduce((sum, file) => sum + file.lines.leftOut, 0);
  const rows = leftOut.slice(0, leftOutRows).map(({ path, leftOutReason, lines: of }): LeftOutRow => ({ path, href: address.files(slug, path), reason: (leftOutReason ?? "left out").replace(/-/g, " "), lines: of.leftOut }));
  const more = leftOut.length > rows.length ? ` The ${String(rows.length)} largest are shown.` : "";
  return {
    rows, figure: {
      id: "left-out", kicker: "Left out", aside: "Not counted, shown apart", headline: [{ text: `${plural(lines, "line")} in ${plural(leftOut.length, "file")} ${lines === 1 ? "is" : "are"} in no share` }],
      sub: "Lock files, generated, minified and vendored files, and what the repository’s own rules leave out.", foot: [{ text: `Which files these are is told by their path, in Method.${more}` }], rows: null, csv: null,
    },
  };
}

function figureOf({ slug, name }: RepositoryState, query: FilesQuery, { rows }: FilesReport): FilesPageModel["figure"] {
  const where = query.folder === "" ? name : query.folder;
  const order = { lines: query.descending ? "Biggest first" : "Smallest first", name: "By name", aiShare: query.descending ? "Most by AI first" : "Least by AI first", stillThere: query.descending ? "Most still there first" : "Least still there first" }[query.sort];
  const found = query.search === "" ? plural(rows.length, "entry").replace("entrys", "entries") : plural(rows.length, "file");
  return {
    id: "files", kicker: query.search === "" ? "Files" : "Files found", aside: order,
    headline: [{ text: query.search === "" ? `${found} in ${where}` : `${found} with “${query.search}” in the path` }], sub: "Lines that stand at the newest change, by who wrote them.",
    foot: [{ text: "AI: share of counted lines, floor to ceiling. Still there: lines that stand ÷ lines ever merged into the file, under this name and earlier ones. Bots’ lines are among the lines and in no share." }],
    rows: null, csv: address.csv("files", filterSchema.parse({ repositories: [slug] }), { path: query.folder, ...writeFilesQuery({ ...query, page: 1 }) }),
  };
}

/** A folder of a repository: what stands in it, or the files below it that a search finds. */
export async function filesModel(context: LoadContext, repository: RepositoryState, folder: string, params: URLSearchParams): Promise<FilesPageModel> {
  const { db, reader } = context;
  const { slug, name } = repository;
  const asked = readFilesQuery(params, folder);
  const found = await files(db, reader.scope, slug, "policy", asked);
  const pages = Math.max(1, Math.ceil(found.rows.length / pageRows));
  const query = { ...asked, page: Math.min(asked.page, pages) };
  const shown = found.rows.slice((query.page - 1) * pageRows, query.page * pageRows);
  const lines = found.rows.reduce((sum, row) => sumLines(sum, row.lines), { ...nothing, leftOut: found.leftOut.reduce((sum, file) => sum + file.lines.leftOut, 0) });
  const edges = roundEdges(lines);
  const to = (page: number) => address.files(slug, folder, writeFilesQuery({ ...query, page }));
  const first = (query.page - 1) * pageRows + 1;
  return {
    edition: await loadEdition(context), crumbs: crumbsOf(repository, folder), lines, edges, asOf: await asOfHead(context, repository),
    headline: query.search === "" ? headlineStanding(edges, countedLines(lines), folder === "" ? name : folder) : [{ text: `${plural(found.rows.length, "file")} with “${query.search}” in the path` }],
    search: { action: address.files(slug, folder), value: query.search, hidden: Object.entries(writeFilesQuery({ ...query, search: "", page: 1 })), clear: address.files(slug, folder, writeFilesQuery({ ...query, search: "", page: 1 })) },
    figure: figureOf(repository, query, found), sort: sortOf(slug, query), rows: shown.map((row) => rowOf(slug, row)),
    pagination: {
      page: query.page, pages, summary: shown.length === 0 ? "0 of 0" : `${formatCount(first)}–${formatCount(first + shown.length - 1)} of ${formatCount(found.rows.length)}`,
      previous: query.page > 1 ? to(query.page - 1) : null, next: query.page < pages ? to(query.page + 1) : null,
    },
    leftOut: leftOutOf(slug, found), survivalHref: address.survival(slug, filterSchema.parse({})),
  };
}
