import { z } from "zod";
import { type PrismaClient, Prisma } from "../generated/client";

/** Deeds that the queue knows, with what each needs. */
export interface JobPayload {
  readonly ingest: { readonly repositoryId: number };
  readonly rejudge: { readonly repositoryId: number };
  readonly correct: { readonly repositoryId: number };
  /** What a forge told of pull requests is to be brought into verdicts. */
  readonly pulls: { readonly repositoryId: number };
  /** Changes are to be classed: fix, revert and so on. */
  readonly classify: { readonly repositoryId: number };
  /** Policies are to be looked at. */
  readonly policies: Readonly<Record<string, never>>;
  /** Outcomes of campaigns are to be asked for. */
  readonly outcomes: Readonly<Record<string, never>>;
  readonly erase: { readonly erasureId: string };
  /** A forge is to be asked what changed; with a name, in that repository only. */
  readonly sync: { readonly forgeId: number; readonly only?: string };
}

export type JobName = keyof JobPayload;

/** Jobs of one repository run one after the other, and so do erasures. */
function placeOf(name: JobName, payload: JobPayload[JobName]): { readonly queue: string; readonly key: string } {
  if ("forgeId" in payload) return { queue: `forge-${String(payload.forgeId)}`, key: `${name}-${String(payload.forgeId)}${payload.only === undefined ? "" : `-${payload.only.toLowerCase()}`}` };
  if ("erasureId" in payload) return { queue: "erasures", key: `${name}-${payload.erasureId}` };
  if (!("repositoryId" in payload)) return { queue: name, key: name };
  return { queue: `repository-${String(payload.repositoryId)}`, key: `${name}-${String(payload.repositoryId)}` };
}

const existsRow = z.tuple([z.object({ present: z.boolean() })]);

/**
 * Asks the queue for a deed; a second request for the same thing while it waits is the same request.
 * With `runAt` it waits until then, or for an earlier time that was asked for before. Returns false when the queue's tables are not there yet,
 * which is so until a worker has started once.
 */
export async function addJob<Name extends JobName>(db: PrismaClient, name: Name, payload: JobPayload[Name], runAt: Date | null = null): Promise<boolean> {
  const [{ present }] = existsRow.parse(await db.$queryRaw`SELECT to_regclass('graphile_worker._private_jobs') IS NOT NULL AS present`);
  if (!present) return false;
  const { queue, key } = placeOf(name, payload);
  await db.$queryRaw(Prisma.sql`
    SELECT id FROM graphile_worker.add_job(
      ${name}, ${JSON.stringify(payload)}::json,
      queue_name => ${queue},
      job_key => ${key},
      run_at => coalesce(${runAt}::timestamptz, now()),
      job_key_mode => ${runAt === null ? "replace" : "preserve_run_at"},
      max_attempts => 5)`);
  return true;
}
