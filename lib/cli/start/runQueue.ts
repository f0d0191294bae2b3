import { systemClock } from "@/lib/clock";
import type { Env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { erasePerson } from "@/lib/flows/erasure/erasePerson";
import { ingestRepository } from "@/lib/flows/ingest/ingestRepository";
import { classifyRepository } from "@/lib/flows/fix/classifyRepository";
import { readOutcomeSeries } from "@/lib/flows/fix/readOutcomeSeries";
import { judgePullsOf } from "@/lib/flows/forge/judgePulls";
import { enqueueSyncs, syncInTurns } from "@/lib/flows/forge/syncInTurns";
import { limitMirrors } from "@/lib/flows/ingest/limitMirrors";
import { rejudgeCorrected } from "@/lib/flows/ingest/rejudgeCorrected";
import { rejudgeRepository } from "@/lib/flows/ingest/rejudgeRepository";
import { checkPolicies } from "@/lib/flows/policy/checkPolicies";
import { sendDueDigests } from "@/lib/flows/digest/sendDueDigests";
import { writeScheduled } from "@/lib/flows/export/writeScheduled";
import { log } from "@/lib/log";
import type { Database } from "@/lib/store/client";
import { upliftEstimates } from "@/lib/store/reports/upliftEstimates";
import { type RunningWorker, startWorker } from "@/lib/worker/startWorker";
import { commandLineScope } from "../commandLineScope";
import { deliverySettings } from "../deliverySettings";
import type { OpenStore } from "../openStore";
import { sayError } from "./sayError";

function isTransient(error: unknown): boolean {
  return !(error instanceof AppError) || error.code === "unreachable" || error.code === "internal";
}

/** A reading that failed for a reason that trying again will not mend is shown on the page, with its retry button, and not tried again by the queue. */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    sayError(error);
    if (isTransient(error)) throw error;
  }
}

/** Nothing is due before the site is served: mails have to lead somewhere. */
async function sendDigests(env: Env, { settings: { db } }: OpenStore, signal: AbortSignal): Promise<void> {
  const settings = await deliverySettings(db, env);
  if (settings !== null) await sendDueDigests(settings, signal);
}

/** Estimates for who sees everything, before anybody asks for them. In works-council mode there are none. */
async function keepUplift(db: Database): Promise<void> {
  const scope = await commandLineScope(db);
  if (scope.mode !== "worksCouncil") await upliftEstimates(db, scope, { repositories: [] }, new Date(systemClock()));
}

/** The queue in this process, with every deed that it knows. */
export function runQueue(env: Env, store: OpenStore, concurrency: number): Promise<RunningWorker> {
  const { settings } = store;
  return startWorker({
    db: settings.db, databaseUrl: settings.databaseUrl, concurrency, onTrouble: (line) => { log.warn(line); },
    deeds: {
      ingest: async (id, signal) => {
        await quietly(() => ingestRepository(settings, id, signal));
        if (env.mirrorLimit !== null) await limitMirrors(settings, env.mirrorLimit).catch(sayError);
      },
      rejudge: (id) => quietly(() => rejudgeRepository(settings, id)),
      correct: (id) => quietly(() => rejudgeCorrected(settings, id)),
      pulls: (id) => quietly(() => judgePullsOf(settings, id)),
      classify: (id) => quietly(() => classifyRepository(settings, id)),
      outcomes: () => readOutcomeSeries(settings),
      uplift: () => keepUplift(settings.db),
      policies: async () => { await checkPolicies(settings, await commandLineScope(settings.db)); },
      sync: (payload, signal) => quietly(() => syncInTurns(settings, payload, signal)),
      syncAll: () => enqueueSyncs(settings),
      digests: (signal) => sendDigests(env, store, signal),
      exports: async (signal) => { for (const line of await writeScheduled({ db: settings.db, scope: await commandLineScope(settings.db), now: new Date(systemClock()), s3: env.s3 }, null, signal)) if (line.includes(": failed: ")) log.warn(line); },
      // Never given up: what fails is tried again by the queue, and at the next start.
      erase: (id) => erasePerson(settings, id),
    },
  });
}

