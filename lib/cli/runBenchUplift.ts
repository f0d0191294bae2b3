import { measureUplift, type UpliftMeasured } from "@/lib/flows/bench/uplift/measureUplift";
import { scenarios } from "@/lib/flows/bench/uplift/scenarios";
import { printTable } from "./bench/printTable";
import type { UpliftFlags } from "./benchUplift";
import { writeOut } from "./writeOut";

const percent = (value: number | null): string => (value === null ? "–" : `${(value * 100).toFixed(1)} %`);

function rowsOf({ scenario, truth, tallies }: UpliftMeasured): string[][] {
  return tallies.map(({ name, runs, estimate, error, coverage }) => [scenario, name, String(runs), truth.toFixed(3), estimate.toFixed(3), `${error < 0 ? "" : "+"}${error.toFixed(3)}`, percent(coverage)]);
}

/** Runs the scenarios in turn and prints one table; says on stderr where it is. */
export async function runBenchUplift({ only, json, ...options }: UpliftFlags): Promise<void> {
  const measured: UpliftMeasured[] = [];
  for (const scenario of scenarios.filter(({ name }) => only === undefined || name === only)) {
    process.stderr.write(`${scenario.name} …\n`);
    const found = measureUplift(scenario, options);
    measured.push(found);
    if (json) await writeOut(`${JSON.stringify(found)}\n`);
  }
  if (json) return;
  await printTable(`Estimators against the truth, ${options.runs} organisations a scenario`, ["scenario", "estimator", "runs", "truth", "estimate", "error", "interval holds it"], measured.flatMap(rowsOf));
  await printTable("What the page would say", ["scenario", "clear change", "no clear change", "were apart before", "before and after only", "not enough data"],
    measured.map(({ scenario, findings }) => [scenario, ...[findings.change, findings.noChange, findings.wasApart, findings.beforeAfter, findings.notEnough].map(String)]));
}
