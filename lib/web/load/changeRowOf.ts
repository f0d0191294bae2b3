import { roundEdges } from "@/lib/core/chart/roundEdges";
import { formatDay } from "@/lib/core/report/formatDay";
import type { ChangeRow } from "@/lib/core/report/page/changesPageModel";
import { dayInZone } from "@/lib/core/report/week";
import type { ChangesRow } from "@/lib/store/reports/changes";
import { address } from "./address";
import { agentNames } from "./agentNames";
import { linesOf } from "./linesOf";
import { shownVerdict } from "./shownVerdict";

/** `#4812`, `!12` as GitLab writes it, or the short sha. */
export function referenceOf({ pullNumber, pullForge, sha }: Pick<ChangesRow, "pullNumber" | "pullForge" | "sha">): string {
  return pullNumber === null ? sha.slice(0, 8) : `${pullForge === "gitlab" ? "!" : "#"}${String(pullNumber)}`;
}

/** The title as it was written, without the number that a forge appends and that stands beside it anyway. */
export function titleOf(change: Pick<ChangesRow, "title" | "pullNumber" | "pullForge" | "sha">): string {
  const end = ` (${referenceOf(change)})`;
  const title = change.title.endsWith(end) ? change.title.slice(0, -end.length) : change.title;
  return title === "" ? "(no title)" : title;
}

/** One row of the list of changes. */
export function changeRowOf(row: ChangesRow, timeZone: string): ChangeRow {
  return {
    id: `${row.repository}-${row.sha}`, title: titleOf(row), href: address.change(row.repository, row.sha),
    repository: row.name, repositoryHref: address.repository(row.repository), reference: referenceOf(row), landed: formatDay(dayInZone(new Date(row.landedAt), timeZone)),
    lines: row.added, deleted: row.deleted, edges: roundEdges(linesOf(row)), verdict: shownVerdict(row), agents: agentNames(row.agents, row.agent, row.model),
  };
}
