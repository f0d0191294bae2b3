import type { Evidence } from "./evidence";
import type { Judgement } from "./judgement";
import type { Policy } from "./policy";

/** What a policy has to know about one commit. Times are epoch milliseconds, UTC. */
export interface PolicyContext {
  readonly policy: Policy;
  /** Author date of the commit. */
  readonly authoredAt: number;
  /** Author dates of everything with a mark of an agent, of whatever kind and strength, by the same author; in any order. */
  readonly agentUse: readonly number[];
  readonly scannedAt: number;
}

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
const windowMs = 12 * weekMs;

/**
 * Turns `unknown` into `human` where the organisation's policy says so, else gives the judgement back as it is. What was found
 * stays in the evidence, and the reason says that it is by policy. A commit with a hint of an agent stays unknown. Pure.
 */
export function applyPolicy(judgement: Judgement, context: PolicyContext): Judgement {
  if (judgement.verdict !== "unknown" || judgement.evidence.some((item) => item.strength === "H")) return judgement;
  const { policy } = context;
  if (policy.kind === "signed") return context.authoredAt >= policy.since ? humanSince(judgement, policy.since) : judgement;
  if (policy.kind === "adopters") return judgeByUse(judgement, context);
  return judgement;
}

function humanSince(judgement: Judgement, since: number): Judgement {
  return human(judgement, "policy-signed", dayOf(since), `By policy: every agent signs here since ${dayOf(since)}, and no agent signed.`);
}

function judgeByUse(judgement: Judgement, { authoredAt, agentUse, scannedAt }: PolicyContext): Judgement {
  const week = startOfWeek(authoredAt);
  const to = week + weekMs + windowMs;
  if (agentUse.some((use) => use >= week - windowMs && use < to)) return { ...judgement, reason: "Unmarked, and its author used agents within twelve weeks of it." };
  if (scannedAt < to) return { ...judgement, reason: `Unmarked; the policy can say more on ${dayOf(to)}, when twelve weeks have passed.` };
  return human(judgement, "policy-adopters", dayOf(week), `By policy: its author shows no use of an agent within twelve weeks of the week of ${dayOf(week)}.`);
}

function human(judgement: Judgement, rule: string, quote: string, reason: string): Judgement {
  const policy: Evidence = { rule, strength: "P", agent: null, model: null, quote, source: "policy" };
  return { ...judgement, verdict: "human", byPolicy: true, reason, evidence: [...judgement.evidence, policy] };
}

/** Monday, 00:00 UTC. The epoch was a Thursday. */
function startOfWeek(at: number): number {
  return Math.floor((at + 3 * dayMs) / weekMs) * weekMs - 3 * dayMs;
}

function dayOf(at: number): string {
  return Math.abs(at) < 8.64e15 ? new Date(at).toISOString().slice(0, 10) : "an unknown date";
}
