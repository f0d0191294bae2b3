import type { GuardComparison, GuardGroup } from "@/lib/core/measures/guardrail/compareGuard";
import { guardRows } from "@/lib/core/measures/guardrail/guardRows";
import type { Filter } from "@/lib/core/report/filter";
import { addDays } from "@/lib/core/report/week";
import { changesLink } from "./changesLink";
import type { LoadContext } from "./loadContext";

const verdicts: Readonly<Record<GuardGroup, readonly string[]>> = { ai: ["ai"], none: ["human", "unknown"], human: ["human"], unknown: ["unknown"] };

/**
 * The list of changes that add up to a guardrail: those it is counted of, or those to which it happened. Null where nothing is counted, where the reader may not see all of them, and for lines, which are counted by their own verdict
 * and not by that of their change (`guardrailCounts` has their sums).
 */
export function guardRowsLink(context: Pick<LoadContext, "repositories">, filter: Filter, { measure, window, counts, now }: GuardComparison, group: GuardGroup, happened = false): string | null {
  if (window === null || measure.kind === "lines" || counts[group] === 0) return null;
  const only = happened && guardRows.canHappen(measure.id) && (now[group]?.x ?? 0) > 0;
  return changesLink(context, { ...filter, range: { kind: "days", from: window.from, to: addDays(window.to, 6) } }, { verdict: verdicts[group], guard: guardRows.write({ id: measure.id, happened: only }) });
}
