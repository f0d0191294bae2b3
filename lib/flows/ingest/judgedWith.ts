import { createHash } from "node:crypto";
import type { OwnRules } from "@/lib/core/attribution/own/ownRule";
import { ownRulesKey } from "@/lib/core/attribution/own/rulesWith";
import type { Policy } from "@/lib/core/attribution/policy";
import { rulesVersion } from "@/lib/core/attribution/rulesVersion";

/** Of what the judged tables hold: with a new number they are made again, once, at the next start. 2: WeekPeople. 3: DayEvidence, UnknownSignature. 4: trailers of the latter by their key. 5: initiators, DayPeople, DayPeopleChanges. 6: DayModelRework. 7: EvidenceConflict. 8: WeekEngineers. */
const rollupVersion = 8;

/** Names everything the judged tables depend on besides the facts; a repository whose stored name differs is due to be judged again. */
export function judgedWith(policy: Policy, own: OwnRules, timeZone: string): string {
  const key = ownRulesKey(own);
  const ownState = key === "" ? [] : [`own ${createHash("sha256").update(key).digest("hex").slice(0, 12)}`];
  const since = policy.kind === "signed" ? new Date(policy.since).toISOString().slice(0, 10) : "";
  return [`rules ${rulesVersion.number}`, `rollups ${String(rollupVersion)}`, policy.kind, since, ...ownState, timeZone].join(" | ");
}

/** Whether rollups made under one name hold under the other too, as long as every verdict is the same: they depend on their own version and on the zone. */
export function sameRollups(one: string, other: string): boolean {
  const dependsOn = (name: string): string => name.split(" | ").filter((part, at, parts) => part.startsWith("rollups ") || at === parts.length - 1).join(" | ");
  return one !== "" && dependsOn(one) === dependsOn(other);
}
