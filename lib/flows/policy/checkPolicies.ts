import { evaluatePolicy } from "@/lib/core/policy/evaluatePolicy";
import { policyMeasures } from "@/lib/core/policy/policyMeasure";
import type { VisibleScope } from "@/lib/core/report/visibleScope";
import { addDays } from "@/lib/core/report/week";
import { AppError } from "@/lib/errors";
import { guardPolicies, type StoredPolicy } from "@/lib/store/policy/guardPolicies";
import { policyBreaches } from "@/lib/store/policy/policyBreaches";
import { policyPoints } from "@/lib/store/reports/policyPoints";
import type { IngestSettings } from "../ingest/ingestSettings";
import { postBreach } from "./postBreach";
import { webhookSecret } from "./webhookSecret";

/** Weeks that are looked at again: late data of older ones finds no new breach. */
const recentWeeks = 16;

async function find(settings: IngestSettings, scope: VisibleScope, policy: StoredPolicy): Promise<number> {
  const now = new Date(settings.clock());
  const weeks = recentWeeks + policy.windowWeeks + (policy.baselineWeeks ?? 0) + 13;
  const age = policyMeasures.find(({ id }) => id === policy.measure)?.ageDays ?? 0;
  const since = policy.madeAt.toISOString().slice(0, 10);
  const points = await policyPoints(settings.db, scope, policy, weeks, now);
  // Of weeks that were known before the policy was made the preview told; they are no breach.
  const found = evaluatePolicy(policy, points).slice(-recentWeeks).filter(({ week, isKept }) => isKept === false && addDays(week, 6 + age) >= since);
  const saved = await policyBreaches.save(settings.db, found.map(({ week, value, bound, n }) => ({ policyId: policy.id, week, value: value ?? 0, bound: bound ?? 0, n })), now);
  await guardPolicies.noteChecked(settings.db, policy.id, now);
  return saved;
}

/** Sends what its webhook has not taken; false where something failed. */
async function send(settings: IngestSettings, policy: StoredPolicy): Promise<boolean> {
  const waiting = policy.webhookUrl === "" || settings.secretKey === undefined ? [] : await policyBreaches.unsent(settings.db, policy.id);
  if (waiting.length === 0 || settings.secretKey === undefined) return true;
  const secret = await webhookSecret(settings.db, settings.secretKey);
  let isWhole = true;
  for (const { id, week, value, bound, n } of waiting) {
    try {
      await postBreach(policy.webhookUrl, { event: "policy.breach", policy: policy.id, title: policy.title, week, value, bound, n }, { secret, rule: settings.sources ?? "any", now: settings.clock() });
      await policyBreaches.noteSent(settings.db, id, { sentAt: new Date(settings.clock()), sendError: null });
    } catch (error) {
      isWhole = false;
      await policyBreaches.noteSent(settings.db, id, { sentAt: null, sendError: error instanceof Error ? error.message.slice(0, 300) : "It was not taken." });
    }
  }
  return isWhole;
}

/**
 * Looks at every policy that stands, writes breaches down and sends them. Run twice it finds nothing new. Throws where a webhook did not take one, so that the queue tries again; the
 * breach is listed either way. In works-council mode figures like these are told to nobody, and nothing is looked at. Returns how many breaches are new.
 */
export async function checkPolicies(settings: IngestSettings, scope: VisibleScope): Promise<number> {
  if (scope.mode === "worksCouncil") return 0;
  let found = 0;
  let isWhole = true;
  for (const policy of (await guardPolicies.list(settings.db)).filter(({ endedAt }) => endedAt === null)) {
    found += await find(settings, scope, policy);
    isWhole = (await send(settings, policy)) && isWhole;
  }
  if (!isWhole) throw new AppError("unreachable", "A webhook of a policy did not take a breach.", { hint: "It is tried again; the page of policies says why." });
  return found;
}
