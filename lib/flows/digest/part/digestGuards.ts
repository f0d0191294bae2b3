import { excludesZero } from "@/lib/core/measures/guardrail/excludesZero";
import { formatCount } from "@/lib/core/report/formatCount";
import { formatGuard } from "@/lib/core/report/formatGuard";
import { headlineGuard } from "@/lib/core/report/headlineGuard";
import { guardComparisons } from "@/lib/store/reports/guardComparisons";
import { readAsOf } from "@/lib/store/reports/readAsOf";
import type { DigestWorld } from "../digestWorld";
import type { ToldStory } from "./toldStory";

/** The guardrails over the last twelve weeks that are old enough, as their page has them; null where the filter cannot be asked of them, and in works-council mode. */
export async function digestGuards(world: DigestWorld): Promise<ToldStory | null> {
  const { db, scope, dueAt, filter: asked } = world;
  if (scope.mode === "worksCouncil" || asked.teams.length > 0) return null;
  const filter = { ...asked, agents: [], measure: "lines" as const, range: { kind: "weeks", weeks: 52 } as const };
  const compared = await guardComparisons(db, scope, filter, await readAsOf(db, scope, filter, dueAt));
  const known = compared.filter(({ difference, now }) => difference !== null && now.ai !== null && now.none !== null);
  const lines = known.map(({ measure, now, difference, isPeople }) => `${difference !== null && excludesZero(difference) ? "▲ " : ""}${measure.title}: ${formatGuard(measure.id, now.ai?.value ?? 0)} for AI, ${formatGuard(measure.id, now.none?.value ?? 0)} for ${isPeople ? "people" : "others"}`);
  const [first] = compared;
  const counts = first === undefined ? "" : `${formatCount(first.counts.ai)} AI changes and ${formatCount(first.counts.none)} others are old enough.`;
  return {
    story: { kicker: "Guardrails", headline: headlineGuard(compared), text: lines.length === 0 ? counts : `${lines.join(". ")}. ▲ is a difference that is more than chance, and proves no cause.`, links: [{ label: "See all guardrails", href: world.link("/guardrails", filter) }] },
    published: Object.fromEntries(known.flatMap(({ measure, now }) => [[`${measure.id}Ai`, now.ai?.value ?? null], [`${measure.id}None`, now.none?.value ?? null]])),
  };
}
