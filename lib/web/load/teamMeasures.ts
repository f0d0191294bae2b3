import { median } from "simple-statistics";
import type { StripMeasure } from "@/lib/core/report/page/teamPageModel";
import { formatPercent } from "@/lib/core/report/formatPercent";
import { formatGuard } from "@/lib/core/report/formatGuard";
import { aiShareByTeam, type AiShareByTeamRow } from "@/lib/store/reports/aiShareByTeam";
import { type GuardrailTeamRow, guardrailsByTeam } from "@/lib/store/reports/guardrailsByTeam";
import { upliftByTeam, type UpliftByTeamRow } from "@/lib/store/reports/upliftByTeam";
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

function upliftMeasure(rows: readonly UpliftByTeamRow[]): TeamMeasure {
  return { id: "uplift", label: "Uplift, all weeks", format: (value) => `${value.toFixed(2)}×`, values: new Map(rows.flatMap(({ team, ratio }) => (ratio === null ? [] : [[team, ratio]]))) };
}

function guardMeasures(rows: readonly GuardrailTeamRow[]): TeamMeasure[] {
  const of = (id: "revertRate" | "reviewCoverage" | "refixRate", label: string): TeamMeasure => ({
    id, label, format: (value) => formatGuard(id, value), values: new Map(rows.flatMap((row) => (row.group !== "ai" || row[id] === null ? [] : [[row.team, row[id]]]))),
  });
  return [of("revertRate", "Reverts per 1,000, AI"), of("reviewCoverage", "Approved by another, AI"), of("refixRate", "Fixes fixed again, AI")];
}

/** What a team is compared by with others: `slugs`, itself among them. Others stay unnamed but for `other`. */
export async function teamMeasures({ context: { db, reader: { scope }, now }, filter, nowFilter }: ShareContext, slug: string, slugs: ReadonlySet<string>, other: string | null): Promise<StripMeasure[]> {
  const asked = { ...(nowFilter ?? filter), teams: [] };
  const [shares, guards, uplift] = await Promise.all([aiShareByTeam(db, scope, asked, now), guardrailsByTeam(db, scope, { ...asked, agents: [], measure: "lines" }, now), upliftByTeam(db, scope, { ...filter, teams: [] }, now)]);
  const measures: readonly TeamMeasure[] = [...shareMeasures(shares.rows), upliftMeasure(uplift.rows), ...guardMeasures(guards.rows)];
  return measures.map(({ id, label, values, format }) => {
    const told = [...values].filter(([each]) => slugs.has(each));
    const own = values.get(slug) ?? null;
    return { id, label, own, named: other === null ? null : (values.get(other) ?? null), others: told.filter(([each]) => each !== slug && each !== other).map(([, value]) => value).sort((a, b) => a - b), median: told.length === 0 ? null : median(told.map(([, value]) => value)), text: own === null ? "–" : format(own) };
  });
}
