import type { RepositoryRow } from "@/lib/core/report/page/repositoryTableModel";
import type { Report } from "@/lib/core/report/report";
import { countedLines } from "./countedLines";
import type { RepositoryShareRow } from "./repositoryShareRow";
import { roundEdges } from "./roundEdges";

interface Options {
  /** AI share (0..1) per complete week by slug, gaps as null. */
  readonly series: ReadonlyMap<string, readonly (number | null)[]>;
  readonly href: (slug: string) => string;
}

const words = { queued: "waiting to be read", reading: "being read", ready: null, failed: "could not be read" } as const;

/** Rows of the repositories table, in the order of the report. */
export function prepareRepositoryRows(report: Report<RepositoryShareRow>, { series, href }: Options): RepositoryRow[] {
  return report.rows.map((row) => {
    const n = countedLines(row);
    const edges = roundEdges(row);
    const before = row.beforeCounted === 0 ? null : (row.beforeAi / row.beforeCounted) * 100;
    const isReady = row.state === "ready";
    const nothing = row.told === "none" ? "hidden, to protect groups under 5 people" : "no counted lines in these weeks";
    return {
      slug: row.slug, name: row.name, href: href(row.slug), changes: row.changes, lines: n, edges: isReady ? edges : null,
      points: before === null || n === 0 || row.told !== undefined ? null : ((row.proven + row.declared) / n) * 100 - before,
      series: series.get(row.slug) ?? [],
      note: words[row.state] ?? (edges === null ? nothing : null),
      isError: row.state === "failed", isPartial: row.told === "some",
    };
  });
}
