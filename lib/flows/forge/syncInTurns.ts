import { ForgeBusy } from "@/lib/core/forge/forgeBusy";
import { forges } from "@/lib/store/forge/forges";
import { addJob, type JobPayload } from "@/lib/store/queue/addJob";
import { waitingSyncs } from "@/lib/store/queue/waitingSyncs";
import { enqueueIngest } from "../ingest/enqueueIngest";
import type { IngestSettings } from "../ingest/ingestSettings";
import { syncForge } from "./syncForge";

/** So long one forge may keep the worker; a first sync of a large organisation takes several turns, and readings come in between. */
const turnMs = 120_000;

/** The queue's part of a sync: one turn of it, then readings and judgements that it makes due, and the next turn where it is not whole or the forge's limit is used up. */
export async function syncInTurns(settings: IngestSettings, { forgeId, only }: JobPayload["sync"], signal: AbortSignal): Promise<void> {
  const payload = only === undefined ? { forgeId } : { forgeId, only };
  try {
    const { due, touched, isWhole } = await syncForge(settings, forgeId, { signal: AbortSignal.any([signal, AbortSignal.timeout(turnMs)]), ...(only === undefined ? {} : { only }) });
    for (const id of due) await enqueueIngest(settings.db, id);
    // A reading brings what the forge told along.
    for (const repositoryId of touched) if (!due.includes(repositoryId)) await addJob(settings.db, "pulls", { repositoryId });
    if (!isWhole) await addJob(settings.db, "sync", payload);
  } catch (error) {
    if (!(error instanceof ForgeBusy)) throw error;
    await addJob(settings.db, "sync", payload, new Date(error.until));
  }
}

/** Asks the queue to sync every forge: by the schedule, which also catches up with messages that were missed, and at a start. One whose limit is used up goes on waiting: it is not asked to find out. */
export async function enqueueSyncs({ db, clock }: Pick<IngestSettings, "db" | "clock">): Promise<void> {
  const waiting = await waitingSyncs(db, new Date(clock()));
  for (const { id } of await forges.list(db)) if (!waiting.has(id)) await addJob(db, "sync", { forgeId: id });
}
