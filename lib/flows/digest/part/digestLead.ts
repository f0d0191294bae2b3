import { countedLines } from "@/lib/core/chart/countedLines";
import { type RoundedEdges, roundEdges } from "@/lib/core/chart/roundEdges";
import { sumWindow } from "@/lib/core/chart/sumWindow";
import { ratio } from "@/lib/core/measures/share";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { Headline } from "@/lib/core/report/headline";
import { headlineShare, isRange } from "@/lib/core/report/headlineShare";
import { headlineText } from "@/lib/core/report/headlineText";
import { isSigned } from "@/lib/core/report/isSigned";
import { aiShareByWeek } from "@/lib/store/reports/aiShareByWeek";
import { listRepositories } from "@/lib/store/repository/repositoryState";
import type { DigestWorld } from "../digestWorld";

/** The share of the window: as it is printed, and as it was counted. */
export interface DigestLead {
  readonly edges: RoundedEdges;
  readonly headline: Headline;
  readonly sentence: string;
  /** `AI wrote 68 % of merged lines`, for the subject. */
  readonly short: string;
  /** `up from 67 % the week before`; '' where there is nothing to compare. */
  readonly compared: string;
  readonly coverage: number | null;
  readonly unknown: number;
  readonly published: Readonly<Record<string, number | string | null>>;
}

const shortOf = (edges: RoundedEdges, range: boolean): string => range
  ? `between ${formatPercent(edges.floor)} and ${formatPercent(edges.ceiling)} of merged lines by AI`
  : `AI ${edges.headline > 0 && edges.floor > 50 ? "wrote" : "is named on"} ${formatPercent(edges.headline)} of merged lines`;

/** The lead of a digest, or why there is none: nothing was merged, or nothing may be told. */
export async function digestLead(world: DigestWorld): Promise<DigestLead | { readonly skip: string }> {
  const { db, scope, window, organisation, dueAt } = world;
  const from = window.before.from < window.meanFrom ? window.before.from : window.meanFrom;
  const { rows, withheld = [] } = await aiShareByWeek(db, scope, { ...world.now, range: { kind: "days", from, to: window.to } }, dueAt);
  const between = (first: string, last: string) => sumWindow(rows.filter(({ week }) => week >= first && week <= last));
  const now = between(window.from, window.to);
  const edges = roundEdges(now.lines);
  if (edges === null) return { skip: withheld.some((week) => week >= window.from) ? `${window.title} may not be told, to protect groups under five people.` : `No counted line was merged in ${window.title.toLowerCase()}.` };
  const [before, mean] = [between(window.before.from, window.before.to), roundEdges(between(window.meanFrom, window.to).lines)];
  const signed = world.filter.view === "policy" && isSigned({ repositories: await listRepositories(db, scope), organisation }, world.filter.repositories);
  const comparison = { now, period: window.period, before: countedLines(before.lines) === 0 ? null : before, beforePeriod: window.beforePeriod, signed };
  const counted = countedLines(now.lines);
  const coverage = ratio(now.lines.proven + now.lines.declared + now.humanEvidence, counted);
  const earlier = roundEdges(before.lines);
  const headline = headlineShare(comparison);
  const was = earlier === null || headlineText(headline).includes(`from ${formatPercent(earlier.headline)}`) ? "" : ` It was ${formatPercent(earlier.headline)} ${window.beforePeriod.startsWith("the") ? "in " : ""}${window.beforePeriod}.`;
  return {
    edges, headline, coverage, unknown: now.lines.unknown, short: shortOf(edges, isRange(now, signed)),
    sentence: `${formatCount(counted)} lines in ${formatCount(now.changes)} ${now.changes === 1 ? "change" : "changes"}. The true share lies between ${formatPercent(edges.floor)} and ${formatPercent(edges.ceiling)}.${was}${mean === null ? "" : ` Twelve-week mean: ${formatPercent(mean.headline)}.`}`,
    compared: earlier === null ? "" : `after ${formatPercent(earlier.headline)} ${window.beforePeriod}`,
    published: { from: window.from, to: window.to, counted, changes: now.changes, proven: now.lines.proven, declared: now.lines.declared, unknown: now.lines.unknown, human: now.lines.human, bot: now.lines.bot, leftOut: now.lines.leftOut, coverage },
  };
}
