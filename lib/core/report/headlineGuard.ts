import type { GuardComparison } from "@/lib/core/measures/guardrail/compareGuard";
import { excludesZero } from "@/lib/core/measures/guardrail/excludesZero";
import type { GuardId } from "@/lib/core/measures/guardrail/guardMeasure";
import { formatGuard } from "./formatGuard";
import type { Headline, HeadlinePart } from "./headline";

const ai: HeadlinePart = { text: "AI", tone: "ai" };

/** What stands between the two figures: `{8.8 %} of AI lines are rewritten within 21 days, against {7.3 %} for people`. */
const sayings: Readonly<Record<GuardId, readonly [before: string, after: string]>> = {
  rework: [" of ", " lines are rewritten within 21 days"], survived90: [" of ", " lines are alive after 90 days"], reviewCoverage: [" of ", " changes were approved by another person"], selfApproval: [" of ", " changes were approved by who started them"],
  revertRate: [" of 1,000 ", " changes are taken back within 30 days"], refixRate: [" of ", " fixes are fixed again within 30 days"], changeSize: [" lines is the median ", " change"], firstReview: [" passes before the median ", " change is reviewed"],
};

/** Of the guardrails that differ the first is the finding; where none does, that of reverts, or the first that there is enough of. */
export function headlineGuard(compared: readonly GuardComparison[]): Headline {
  const known = compared.filter(({ difference }) => difference !== null);
  const found = known.find(({ difference }) => difference !== null && excludesZero(difference)) ?? known[0];
  const [mine, other] = [found?.now.ai ?? null, found?.now.none ?? null];
  if (found === undefined || found.difference === null || mine === null || other === null) return [{ text: "Not enough data yet to compare " }, ai, { text: " changes with others" }];
  const { measure, difference, isPeople } = found;
  const rest: HeadlinePart = isPeople ? { text: "people", tone: "people" } : { text: "others" };
  const [one, two] = [formatGuard(measure.id, mine.value), formatGuard(measure.id, other.value)];
  if (excludesZero(difference)) return [{ text: `${one}${sayings[measure.id][0]}` }, ai, { text: `${sayings[measure.id][1]}, against ${two} for ` }, rest];
  if (measure.id === "revertRate") return [{ text: `Reverts do not clearly differ: ${one} per 1,000 ` }, ai, { text: ` changes, ${two} for ` }, rest];
  return [{ text: `${measure.title}: no clear difference, ${one} for ` }, ai, { text: `, ${two} for ` }, rest];
}
