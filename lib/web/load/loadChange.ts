import "server-only";
import { agentTitle } from "@/lib/core/attribution/agentTitle";
import { rulesVersion } from "@/lib/core/attribution/rulesVersion";
import { roundEdges } from "@/lib/core/chart/roundEdges";
import { filterSchema } from "@/lib/core/report/filter";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatDay } from "@/lib/core/report/formatDay";
import { formatNumberWord } from "@/lib/core/report/formatNumberWord";
import { formatInstant } from "@/lib/core/report/formatInstant";
import type { Headline } from "@/lib/core/report/headline";
import { headlineByline } from "@/lib/core/report/headlineByline";
import type { ChangeCommitRow, ChangeFileRow, ChangePageModel } from "@/lib/core/report/page/changePageModel";
import type { Fact } from "@/lib/core/report/page/repositoryPageModel";
import { dayInZone } from "@/lib/core/report/week";
import { changeClass } from "@/lib/store/reports/changeClass";
import { changeDetail, type ChangeDetail } from "@/lib/store/reports/changeDetail";
import type { ChangesRow } from "@/lib/store/reports/changes";
import { address } from "./address";
import { referenceOf, titleOf } from "./changeRowOf";
import { commitsOnPage } from "@/lib/store/reports/changeDetail";
import { readNotice } from "../action/notice";
import { groupsOf } from "./groupsOf";
import { pullOfChange } from "./pullOfChange";
import { readSearch, type Search } from "./readSearch";
import { behindOf } from "./behindOf";
import { classSentence } from "./classWords";
import { findOr404 } from "./findOr404";
import { forgeLinks } from "./forgeLinks";
import { linesOf } from "./linesOf";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { modelTitle } from "./modelTitle";

const plural = (count: number, word: string) => `${formatCount(count)} ${word}${count === 1 ? "" : "s"}`;

/** `Claude Code with Opus 4.8`: the maker is named once. */
const nameInByline = (agent: string, model: string) => (agentTitle(agent).startsWith("Claude") ? modelTitle(model).replace(/^Claude /, "") : modelTitle(model));

function bylineOf(change: ChangesRow): Headline {
  const edges = roundEdges(linesOf(change));
  if (edges === null) return headlineByline([]);
  const name = change.agent === null ? null : `${agentTitle(change.agent)}${change.model === null ? "" : ` with ${nameInByline(change.agent, change.model)}`}`;
  return headlineByline([
    { kind: "ai", name, percent: edges.headline }, { kind: "unknown", name: null, percent: edges.unknown }, { kind: "people", name: null, percent: edges.human },
  ]);
}

function factsOf(change: ChangesRow, webUrl: string | null, timeZone: string): Fact[] {
  const kind = change.kind === "merge" ? `merge of ${plural(change.commits, "commit")}` : change.kind;
  return [
    { label: "Landed", value: `${formatInstant(change.landedAt, timeZone)}${change.clockRanBack ? ", before the change it follows" : ""}`, href: null, isCode: false },
    { label: "Kind", value: kind, href: null, isCode: false },
    { label: "Commit", value: change.sha.slice(0, 10), href: forgeLinks.commit(webUrl, change.sha), isCode: true },
    ...(change.pullNumber === null ? [] : [{ label: "Pull request", value: [referenceOf(change), forgeLinks.name(change.pullForge)].filter(Boolean).join(" on "), href: forgeLinks.pull(webUrl, change.pullForge, change.pullNumber), isCode: false }]),
    ...(change.bulk ? [{ label: "Size", value: "adds more than 10,000 counted lines", href: null, isCode: false }] : []),
  ];
}

function filesOf({ files }: ChangeDetail): ChangeFileRow[] {
  return files.rows.map((file) => ({
    path: file.path, renamedFrom: file.renamedFrom, added: file.added, deleted: file.deleted, lines: linesOf(file), edges: roundEdges(linesOf(file)),
    leftOut: file.leftOutReason === null ? null : file.leftOutReason.replace(/-/g, " "),
  }));
}

function commitsOf({ commits }: ChangeDetail, webUrl: string | null, timeZone: string, groupsOf: (sha: string) => ChangeCommitRow["groups"]): ChangeCommitRow[] {
  return commits.map((commit) => ({
    sha: commit.sha, href: forgeLinks.commit(webUrl, commit.sha), title: commit.subject === "" ? "(no title)" : commit.subject, author: commit.author,
    authored: formatDay(dayInZone(new Date(commit.authoredAt), timeZone)), verdict: commit.verdict, lines: commit.added, reason: commit.reason,
    evidence: commit.evidence.map(({ rule, strength, source, quote }) => ({ rule, strength, source, quote })), groups: groupsOf(commit.sha),
  }));
}

function filesHeadline({ files: { rows } }: ChangeDetail): Headline {
  const counted = rows.filter((file) => file.counted > 0);
  if (counted.length === 0) return [{ text: "No line of this change is counted" }];
  const named = counted.filter((file) => file.proven + file.declared > 0).length;
  const files = `${formatNumberWord(counted.length)} counted file${counted.length === 1 ? "" : "s"}`;
  if (named === 0) return [{ text: `No agent is named in ${counted.length === 1 ? "the" : "any of the"} ${files}` }];
  return [{ text: "AI", tone: "ai" }, { text: named === counted.length ? ` is named in ${named === 1 ? "the" : "all"} ${files}` : ` is named in ${formatNumberWord(named)} of ${files}` }];
}

function commitsHeadline({ commits, commitTotal }: ChangeDetail): Headline {
  const named = commits.filter((commit) => commit.agents.length > 0).length;
  if (commitTotal === 1) return [{ text: named === 1 ? "The commit names an agent" : "The commit names no agent" }];
  if (commits.length < commitTotal) return [{ text: `${formatCount(named)} of the ${plural(commits.length, "commit")} on this page ${named === 1 ? "names" : "name"} an agent` }];
  return [{ text: `${named === 0 ? "None" : formatNumberWord(named).replace(/^./, (letter) => letter.toUpperCase())} of ${formatNumberWord(commits.length)} commits ${named === 1 ? "names" : "name"} an agent` }];
}

function paginationOf(slug: string, { change, commitTotal }: ChangeDetail, page: number): ChangePageModel["pagination"] {
  const pages = Math.max(1, Math.ceil(commitTotal / commitsOnPage));
  const href = (to: number) => (to < 1 || to > pages ? null : `${address.change(slug, change.sha)}?page=${String(to)}#commits`);
  return { page, pages, summary: plural(commitTotal, "commit"), previous: href(page - 1), next: href(page + 1) };
}

/** One change with its files, its commits and the evidence that stands in them. */
export async function loadChange(slug: string, sha: string, search: Search): Promise<ChangePageModel> {
  const context = await loadContext();
  const { db, reader, now, organisation, repositories } = context;
  const params = await readSearch(search);
  const page = Math.min(1_000_000, Math.max(1, Math.trunc(Number(params.get("page") ?? 1)) || 1));
  const notice = await readNotice(params);
  const detail = await findOr404(changeDetail(db, reader.scope, filterSchema.parse({}), now, slug, sha, page));
  const { change, files, commits } = detail;
  const webUrl = repositories.find((each) => each.slug === slug)?.webUrl ?? null;
  const reference = referenceOf(change);
  return {
    edition: await loadEdition(context), pull: await pullOfChange(context, slug, change.sha), repository: { name: change.name, href: address.repository(slug) },
    changesHref: address.changes(filterSchema.parse({ repositories: [slug] })), reference: `Change ${reference}`, title: titleOf(change),
    byline: bylineOf(change), lines: linesOf(change), edges: roundEdges(linesOf(change)), facts: [...factsOf(change, webUrl, organisation.timeZone), { label: "Class", value: classSentence(await changeClass(db, reader.scope, slug, sha)), href: `${address.change(slug, sha)}/class`, isCode: false }, ...behindOf({ ...change, ...detail.behind })],
    files: filesOf(detail), commits: commitsOf(detail, webUrl, organisation.timeZone, await groupsOf(context, slug, detail)), pagination: paginationOf(slug, detail, page), target: { slug, change: sha },
    saved: notice?.kind === "done" ? notice.message : null, error: notice?.kind === "error" ? { message: notice.message, hint: notice.hint, typed: notice.value } : null,
    filesFigure: { id: "files", kicker: "Files", aside: `${plural(files.rows.length, "file")}, ${plural(change.counted, "counted line")}`, headline: filesHeadline(detail), sub: "", foot: [], rows: null, csv: `/api/reports/changeFiles.csv?repo=${encodeURIComponent(slug)}&sha=${sha}` },
    commitsFigure: { id: "commits", kicker: "Commits and their evidence", aside: `Rules version ${String(commits[0]?.rulesVersion ?? rulesVersion.number)}`, headline: commitsHeadline(detail), sub: "", foot: [{ text: "A verdict uses the strongest evidence there is. Order and rules: " }, { text: "Method", href: "/method" }, { text: "." }], rows: null, csv: null },
  };
}
