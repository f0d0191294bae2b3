import { decideGitLabHook } from "@/lib/core/forge/decideGitLabHook";
import { decideHook, type HookDecision } from "@/lib/core/forge/decideHook";
import type { Database } from "@/lib/store/client";
import { forges } from "@/lib/store/forge/forges";
import { takeDelivery } from "@/lib/store/forge/takeDelivery";
import { addJob } from "@/lib/store/queue/addJob";

export interface Hook {
  readonly forgeId: number;
  readonly event: string;
  readonly delivery: string;
  readonly payload: unknown;
}

/** Messages come in bursts, and copies of the forge lag behind them. */
const settleMs = 5_000;

/** Takes a message whose signature was right, once, and asks the queue for what it says. Null: it was taken before. Throws `not-found` for a forge that is not there. */
export async function receiveHook(db: Database, { forgeId, event, delivery, payload }: Hook, now: Date): Promise<HookDecision | null> {
  const { kind } = await forges.read(db, forgeId);
  const decision = (kind === "gitlab" ? decideGitLabHook : decideHook)(event, payload);
  if (decision.deed === "refuse") return decision;
  if (!(await takeDelivery(db, { forgeId, delivery, event }, now))) return null;
  const runAt = new Date(now.getTime() + settleMs);
  if (decision.deed === "repository") await addJob(db, "sync", { forgeId, only: decision.fullName }, runAt);
  if (decision.deed === "all") await addJob(db, "sync", { forgeId }, runAt);
  return decision;
}
