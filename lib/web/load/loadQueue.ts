import "server-only";
import type { QueueModel } from "@/lib/core/report/page/queueModel";
import { listJobs } from "@/lib/store/queue/listJobs";
import { storedCounts } from "@/lib/store/queue/storedCounts";
import { readNotice } from "../action/notice";
import { demandRight } from "./demandRight";
import { jobModelOf } from "./jobModelOf";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { outcomeOf } from "./outcomeOf";
import { readSearch, type Search } from "./readSearch";

const mostJobs = 200;

/** What the queue holds, for owners. */
export async function loadQueue(search: Search): Promise<QueueModel> {
  const context = await loadContext();
  const { db, organisation, reader } = context;
  demandRight(context, "manageQueue");
  const [jobs, counts, notice] = await Promise.all([listJobs(db, reader.scope, mostJobs), storedCounts(db), readNotice(await readSearch(search))]);
  const rows = jobs.map((job) => jobModelOf(job, organisation.timeZone));
  const alive = counts.find(({ what, state }) => what === "workers" && state === "alive")?.count ?? 0;
  return {
    edition: await loadEdition(context), dead: rows.filter(({ isDead }) => isDead), others: rows.filter(({ isDead }) => !isDead),
    workers: alive === 0 ? "No process works on the queue: nothing is read and no digest is sent until one does." : alive === 1 ? "One process works on the queue." : `${String(alive)} processes work on the queue.`,
    ...outcomeOf(notice),
  };
}
