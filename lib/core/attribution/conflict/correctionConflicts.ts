import type { Judgement } from "../judgement";
import type { Conflict } from "./conflict";

const sayingOf = ({ agent, verdict, saidGenerated }: Judgement): string => (saidGenerated === true ? "generated" : (agent ?? verdict));

/** Where a person says otherwise than the evidence. What no evidence speaks of (unknown, by policy) a person adds to and contradicts nobody. */
export function correctionConflicts(before: Judgement, after: Judgement): Conflict[] {
  const { verdict, byPolicy } = before;
  const speaks = verdict === "proven" || verdict === "declared" || (verdict === "human" && !byPolicy);
  const [one, other] = [sayingOf(after), sayingOf(before)];
  return speaks && one !== other ? [{ kind: "correction", one, other }] : [];
}
