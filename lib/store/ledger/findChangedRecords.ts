import { z } from "zod";
import type { Bulk } from "../bulk";

const stateSchema = z.object({ state: z.string() });
const firstSchema = z.object({ first: z.number().nullable() });

/** State of the refs with line records when they were read last; empty where they never were. */
export async function readRecordsState(bulk: Bulk, repositoryId: number): Promise<string> {
  const [row] = await bulk.query(stateSchema, `SELECT "recordsAt" AS state FROM "Repository" WHERE "id" = $1`, [repositoryId]);
  return row?.state ?? "";
}

export async function saveRecordsState(bulk: Bulk, repositoryId: number, state: string): Promise<void> {
  await bulk.execute(`UPDATE "Repository" SET "recordsAt" = $2 WHERE "id" = $1`, [repositoryId, state]);
}

/** Ordinal of the first stored change with a commit whose line record is new, another one or gone. `ids` as in `LineRecordSource`. Null where all are as they were. */
export async function findChangedRecords(bulk: Bulk, repositoryId: number, ids: ReadonlyMap<string, string>): Promise<number | null> {
  const bytes = (hex: string) => Buffer.from(hex, "hex");
  const [row] = await bulk.query(firstSchema, `
    WITH found AS (SELECT * FROM unnest($2::bytea[], $3::bytea[]) AS n(sha, id)), stored AS (
      SELECT c."sha", r."objectId" AS id FROM "LineRecord" r JOIN "Commit" c ON c."repositoryId" = $1 AND c."ordinal" = r."commitOrdinal" WHERE r."repositoryId" = $1
    ), changed AS (
      SELECT coalesce(found.sha, stored."sha") AS sha FROM found FULL JOIN stored ON stored."sha" = found.sha WHERE found.id IS DISTINCT FROM stored.id
    )
    SELECT min(c."changeOrdinal") AS first FROM changed JOIN "Commit" c ON c."repositoryId" = $1 AND c."sha" = changed.sha`,
  [repositoryId, [...ids.keys()].map(bytes), [...ids.values()].map(bytes)]);
  return row?.first ?? null;
}
