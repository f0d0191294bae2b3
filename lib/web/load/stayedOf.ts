import { fewestLines, type ReworkShare } from "@/lib/core/measures/reworkInterval";
import { fewestChanges } from "@/lib/core/measures/shareInterval";
import { roundEdges } from "@/lib/core/chart/roundEdges";
import type { Filter } from "@/lib/core/report/filter";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatPercent } from "@/lib/core/report/formatPercent";
import type { HeadlinePart } from "@/lib/core/report/headline";
import { headlineRework } from "@/lib/core/report/headlineRework";
import type { StayedFact, StayedRow } from "@/lib/core/report/page/survivalPageModel";
import { type LifeGroup } from "@/lib/store/reports/livesQuestion";
import { ownershipConcentration } from "@/lib/store/reports/ownershipConcentration";
import { retention, type RetentionRow } from "@/lib/store/reports/retention";
import { rework, type ReworkRow } from "@/lib/store/reports/rework";
import { survivingTotals, type SurvivingCells } from "@/lib/store/reports/survivingTotals";
import type { LoadContext } from "./loadContext";

/** Lines with no AI evidence may be called people's where people are known to have written most of them (DECISIONS 17). */
const mostlyHuman = 0.6;

/** What stayed in one repository: what the repository's page and its page of survival both say. */
export interface Stayed {
  readonly surviving: SurvivingCells | null;
  readonly retention: readonly RetentionRow[];
  readonly rework: readonly ReworkRow[];
  readonly authors: { readonly half: number; readonly all: number };
  /** Who the lines with no AI evidence are by, as far as it is known. */
  readonly other: HeadlinePart;
}

export async function stayedOf({ db, reader, now }: LoadContext, filter: Filter): Promise<Stayed> {
  const { scope } = reader;
  const [totals, kept, redone, owners] = await Promise.all([survivingTotals(db, scope, filter, now), retention(db, scope, filter, now), rework(db, scope, filter, now), ownershipConcentration(db, scope, filter, now)]);
  const bornOf = (group: LifeGroup) => redone.rows.find((row) => row.group === group && row.days === 14)?.born ?? 0;
  const isPeople = bornOf("human") > 0 && bornOf("human") >= mostlyHuman * bornOf("none");
  return {
    surviving: totals.rows[0] ?? null, retention: kept.rows, rework: redone.rows, authors: { half: owners.rows[0]?.authorsOfHalf ?? 0, all: owners.rows[0]?.authors ?? 0 },
    other: isPeople ? { text: "people", tone: "people" } : { text: "lines without AI evidence" },
  };
}

/** Rework within 21 days of a group; null where there is not enough data. */
export function reworkShare({ rework: rows }: Stayed, group: LifeGroup): ReworkShare | null {
  const row = rows.find((each) => each.group === group && each.days === 21);
  return row === undefined || row.rework === null || row.low === null || row.high === null ? null : { share: row.rework, low: row.low, high: row.high };
}

const titles: Readonly<Record<LifeGroup, string>> = { ai: "AI, proven and declared", none: "No AI evidence", unknown: "of which unknown", human: "of which people" };
const tones: Readonly<Record<LifeGroup, StayedRow["tone"]>> = { ai: "ai", none: null, unknown: "unknown", human: "people" };

/** Rows of the table, without parts that there are no lines of. */
export function stayedRows(stayed: Stayed): StayedRow[] {
  return (["ai", "none", "unknown", "human"] as const).flatMap((group): StayedRow[] => {
    const row = stayed.rework.find((each) => each.group === group && each.days === 21);
    const isPart = group === "unknown" || group === "human";
    if (row === undefined || (isPart && row.born === 0)) return [];
    const share = reworkShare(stayed, group);
    return [{
      group: titles[group], tone: tones[group], isPart, born: row.born,
      retention: stayed.retention.filter((each) => each.group === group).map((each) => (each.retention === null ? null : each.retention * 100)),
      rework: share === null ? null : { percent: share.share * 100, low: share.low * 100, high: share.high * 100 },
      lacks: share === null ? `needs ${String(fewestChanges)} changes and ${String(fewestLines)} lines that are 21 days old, has ${formatCount(row.changes)} and ${formatCount(row.born)}` : null,
    }];
  });
}

const ai = { text: "AI", tone: "ai" } as const;

/** Three sentences on what stayed. `merged` is the AI share (percent) of what was merged in the same period. */
export function stayedFacts(stayed: Stayed, merged: number | null): StayedFact[] {
  const edges = stayed.surviving === null ? null : roundEdges(stayed.surviving);
  const beside = merged === null ? "" : `; of what was merged in the period, ${formatPercent(merged)}`;
  const standing = (group: LifeGroup) => stayed.retention.find((row) => row.group === group && row.days === 90)?.retention ?? null;
  const [mine, rest] = [standing("ai"), standing("none")];
  return [
    { kicker: "Still there", text: edges === null ? [{ text: "No counted line stands." }] : [ai, { text: ` is named on ${formatPercent(edges.headline)} of the ${formatCount(stayed.surviving?.counted ?? 0)} lines that stand today${beside}.` }] },
    {
      kicker: "After 90 days", text: mine === null && rest === null ? [{ text: `Not enough data: needs ${String(fewestLines)} lines that are 90 days old.` }]
        : [{ text: mine === null ? "Too few lines by " : `${formatPercent(mine * 100)} of lines by ` }, ai, { text: mine === null ? " are 90 days old to say what stayed" : " that are 90 days old or older are still there" }, { text: rest === null ? "." : `; of ` }, ...(rest === null ? [] : [stayed.other, { text: `${stayed.other.tone === "people" ? "’s" : ""}, ${formatPercent(rest * 100)}.` }])],
    },
    { kicker: "Rewritten soon", text: [...headlineRework(reworkShare(stayed, "ai"), reworkShare(stayed, "none"), stayed.other), { text: "." }] },
  ];
}
