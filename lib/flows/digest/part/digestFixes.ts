import type { DigestStory } from "@/lib/core/digest/digestModel";
import { formatCount } from "@/lib/core/report/formatCount";
import { headlineFixes, type FixWindow } from "@/lib/core/report/headlineFixes";
import { fixesByWeek, type FixWeekRow } from "@/lib/store/reports/fixesByWeek";
import { humanYearsOf } from "@/lib/store/reports/humanYears";
import type { DigestWorld } from "../digestWorld";
import type { ToldStory } from "./toldStory";

const sum = (rows: readonly FixWeekRow[], pick: (row: FixWeekRow) => number) => rows.reduce((total, row) => total + pick(row), 0);
const windowOf = (rows: readonly FixWeekRow[]): FixWindow => ({ ai: sum(rows, ({ ai }) => ai), fixes: sum(rows, ({ fixes }) => fixes) });

/** Who landed the fixes of the window; null where none landed in it or before it, and in works-council mode, which tells no fixes. */
export async function digestFixes(world: DigestWorld): Promise<ToldStory | null> {
  const { db, scope, dueAt, window } = world;
  if (scope.mode === "worksCouncil") return null;
  const filter = { ...world.now, agents: [], measure: "lines" as const };
  const { rows } = await fixesByWeek(db, scope, { ...filter, range: { kind: "days", from: window.before.from, to: window.to } }, dueAt);
  const [mine, earlier] = [rows.filter(({ week }) => week >= window.from), rows.filter(({ week }) => week < window.from)];
  const [now, before] = [windowOf(mine), windowOf(earlier)];
  if (now.fixes === 0 && before.fixes === 0) return null;
  const own = now.ai === 0 ? null : (await humanYearsOf(db, scope, filter, dueAt)).counted.methods.find(({ method }) => method === "baseline") ?? null;
  const undone = sum(mine, ({ aiReverted }) => aiReverted);
  const story: DigestStory = {
    kicker: "Fix throughput", headline: headlineFixes(now, own?.years ?? null),
    text: [
      `${formatCount(now.fixes)} ${now.fixes === 1 ? "fix" : "fixes"} ${window.period}, ${formatCount(before.fixes)} in ${window.beforePeriod}; by AI ${formatCount(now.ai)} and ${formatCount(before.ai)}.`,
      ...(undone === 0 ? [] : [`${formatCount(undone)} of those by AI ${undone === 1 ? "was" : "were"} taken back since.`]), ...(own?.years == null ? [] : ["Human-years are what people needed for such fixes before; nobody says they would have made these."]),
    ].join(" "),
    links: [{ label: "See the fixes", href: world.link("/fixes", filter) }, { label: `Those of ${window.beforePeriod}`, href: world.link("/fixes", { ...filter, range: { kind: "days", ...window.before } }) }],
  };
  return { story, published: { fixes: now.fixes, aiFixes: now.ai, fixesBefore: before.fixes, aiFixesBefore: before.ai, humanYears: own?.years ?? null } };
}
