import "server-only";
import { join } from "node:path";
import { countedLines } from "@/lib/core/chart/countedLines";
import { mayListNames } from "@/lib/core/access/mayListNames";
import { sharedHistory } from "@/lib/core/history/sharedHistory";
import { roundEdges } from "@/lib/core/chart/roundEdges";
import type { VerdictLines } from "@/lib/core/chart/verdictLines";
import { filterSchema } from "@/lib/core/report/filter";
import { formatCount } from "@/lib/core/report/formatCount";
import { headlineFile } from "@/lib/core/report/headlineStanding";
import type { FilePageModel, LineFill, LineGroupModel } from "@/lib/core/report/page/filePageModel";
import { readEnv } from "@/lib/env";
import { type FileText, readFileText } from "@/lib/flows/file/readFileText";
import { markTokens } from "@/lib/flows/file/markTokens";
import { language } from "@/lib/core/history/language";
import { type FileGroups, fileGroups } from "@/lib/store/reports/fileGroups";
import { originKey } from "@/lib/store/reports/originKey";
import type { RepositoryState } from "@/lib/store/repository/repositoryState";
import { address } from "./address";
import { asOfHead } from "./asOfHead";
import { lineOriginOf } from "./lineOriginOf";
import type { LoadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { crumbsOf } from "./loadFiles";

const linesPerPage = 2_000;

/** The page of `page=` or of `line=`, within what there is. */
function pageOf(params: URLSearchParams, total: number): number {
  const number = (key: string) => (/^\d{1,9}$/.test(params.get(key) ?? "") ? Number(params.get(key)) : null);
  const line = number("line");
  const asked = line === null ? (number("page") ?? 1) : Math.ceil(line / linesPerPage);
  return Math.min(Math.max(1, asked), Math.max(1, Math.ceil(total / linesPerPage)));
}

type Group = FileGroups["groups"][number];

/** Why the lines of a group are in no share; null where they are counted. */
function leftOutOf(file: FileGroups, group: Group): string | null {
  if (file.leftOutReason !== null) return file.leftOutReason;
  if (group.unwalked) return "unwalked";
  return file.origins.get(originKey(group))?.verdict === "leftOut" ? sharedHistory.reason : null;
}

function fillOf(file: FileGroups, group: Group): LineFill {
  const verdict = file.origins.get(originKey(group))?.verdict;
  return leftOutOf(file, group) !== null || verdict === undefined || verdict === "leftOut" ? "bot" : verdict;
}

function sumOf(file: FileGroups): VerdictLines {
  const sum = { proven: 0, declared: 0, unknown: 0, human: 0, bot: 0, leftOut: 0 };
  for (const group of file.groups) {
    sum[leftOutOf(file, group) !== null ? "leftOut" : fillOf(file, group)] += group.last - group.first + 1;
  }
  return sum;
}

/** Neighbours of one fill are one piece of the map. */
function mapOf(file: FileGroups): FilePageModel["map"] {
  const pieces: { fill: LineFill; lines: number }[] = [];
  for (const group of file.groups) {
    const [fill, lines, last] = [fillOf(file, group), group.last - group.first + 1, pieces.at(-1)];
    if (last?.fill === fill) last.lines += lines;
    else pieces.push({ fill, lines });
  }
  return pieces;
}

/** Text and owners of another length are of another file: then no line is shown rather than a wrong one. */
function textOf(text: FileText, file: FileGroups): FileText {
  if (text.kind === "none" || text.lines.length === file.lines) return text;
  return { kind: "none", sentence: `The text has ${formatCount(text.lines.length)} lines and the ledger ${formatCount(file.lines)}, so they are not shown side by side. Read the repository again to mend it.` };
}

function groupsOf(file: FileGroups, from: number, to: number, index: ReadonlyMap<string, number>): LineGroupModel[] {
  return file.groups.filter(({ first, last }) => last >= from && first <= to)
    .map((group) => ({ first: group.first, last: group.last, from: Math.max(group.first, from), to: Math.min(group.last, to), origin: index.get(originKey(group)) ?? 0 }));
}

/** One file with the owner of every line; the text comes from the repository. */
export async function fileModel(context: LoadContext, repository: RepositoryState, path: string, params: URLSearchParams): Promise<FilePageModel> {
  const { db, reader, organisation } = context;
  const file = await fileGroups(db, reader.scope, repository.slug, path);
  const text = textOf(await readFileText({ repositoryId: file.repositoryId, source: file.source, sha: file.sha, path, mirrorsFolder: join(readEnv().dataFolder, "mirrors") }), file);
  const page = pageOf(params, file.lines);
  const [from, to] = [(page - 1) * linesPerPage + 1, Math.min(page * linesPerPage, file.lines)];
  const shown = file.groups.filter(({ first, last }) => last >= from && first <= to);
  const listsNames = mayListNames(reader.scope);
  const keys = [...new Set(shown.map(originKey))];
  const origins = keys.flatMap((key) => {
    const [found, group] = [file.origins.get(key), shown.find((each) => originKey(each) === key)];
    return found === undefined || group === undefined ? [] : [lineOriginOf(found, { repository, fill: fillOf(file, group), leftOut: leftOutOf(file, group), now: context.now, timeZone: organisation.timeZone, listsNames })];
  });
  const lines = sumOf(file);
  const pages = Math.max(1, Math.ceil(file.lines / linesPerPage));
  const at = (other: number) => address.files(repository.slug, path, other === 1 ? {} : { page: String(other) });
  return {
    edition: await loadEdition(context), crumbs: crumbsOf(repository, path), path, lines, edges: roundEdges(lines), asOf: await asOfHead(context, repository),
    headline: headlineFile(lines.proven + lines.declared, countedLines(lines)),
    notice: file.leftOutReason === null ? null : `This file is left out (${file.leftOutReason.replace(/-/g, " ")}): its lines are in no share. Who wrote them is shown all the same.`,
    figure: {
      id: "file", kicker: "Lines", aside: `${formatCount(file.groups.length)} line ${file.groups.length === 1 ? "group" : "groups"}`, headline: [], sub: "",
      foot: [{ text: `Point at or focus a name to see the evidence. Keys: j and k move between line groups, Enter opens the change, u jumps to the next unknown group. ${listsNames ? "Names are the authors that git names." : "The author that git names stands with the evidence."}` }],
      rows: null, csv: address.csv("fileGroups", filterSchema.parse({ repositories: [repository.slug] }), { path }),
    },
    total: file.lines, groups: groupsOf(file, from, to, new Map(keys.map((key, index) => [key, index]))), origins,
    code: text.kind === "text" ? markTokens(text.lines.slice(from - 1, to), language(path) ?? "") : null, sentence: text.kind === "none" ? text.sentence : null,
    map: mapOf(file), linesPerPage, page,
    pagination: { page, pages, summary: `Lines ${formatCount(from)}–${formatCount(to)} of ${formatCount(file.lines)}`, previous: page > 1 ? at(page - 1) : null, next: page < pages ? at(page + 1) : null },
  };
}
