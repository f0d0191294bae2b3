import { median } from "simple-statistics";
import type { StripMeasure } from "@/lib/core/report/page/teamPageModel";
import { formatPercent } from "@/lib/core/report/formatPercent";
import { aiShareByTeam, type AiShareByTeamRow } from "@/lib/store/reports/aiShareByTeam";
import type { ShareContext } from "./shareContext";

/** A measure of teams: its value by slug, over the last weeks of the page. Add one here and it stands in the strip plot of every team. */
interface TeamMeasure {
  readonly id: string;
  readonly label: string;
  readonly values: ReadonlyMap<string, number>;
  readonly format: (value: number) => string;
}

const percent = (value: number) => formatPercent(value * 100);

function shareMeasures(rows: readonly AiShareByTeamRow[]): TeamMeasure[] {
  const of = (id: "aiShare" | "aiFloor" | "aiCeiling" | "coverage", label: string): TeamMeasure => ({ id, label, format: percent, values: new Map(rows.flatMap((row) => (row.team === "" || row[id] === null ? [] : [[row.team, row[id]]]))) });
  return [of("aiShare", "AI share of lines"), of("aiFloor", "of which proven"), of("aiCeiling", "AI, unknown added"), of("coverage", "Lines with evidence")];
}

/** What a team is compared by with others: `slugs`, itself among them. Others stay unnamed. */
export async function teamMeasures({ context, filter, nowFilter }: ShareContext, slug: string, slugs: ReadonlySet<string>): Promise<StripMeasure[]> {
  const { rows } = await aiShareByTeam(context.db, context.reader.scope, { ...(nowFilter ?? filter), teams: [] }, context.now);
  const measures: readonly TeamMeasure[] = shareMeasures(rows);
  return measures.map(({ id, label, values, format }) => {
    const told = [...values].filter(([each]) => slugs.has(each));
    const own = values.get(slug) ?? null;
    return { id, label, own, others: told.filter(([each]) => each !== slug).map(([, value]) => value).sort((a, b) => a - b), median: told.length === 0 ? null : median(told.map(([, value]) => value)), text: own === null ? "–" : format(own) };
  });
}
