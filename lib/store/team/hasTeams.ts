import type { Database } from "../client";
import { storeError } from "../storeError";

/** Whether there is a team that has not ended. */
export async function hasTeams(db: Database): Promise<boolean> {
  return (await db.team.findFirst({ where: { endedAt: null }, select: { id: true } }).catch((cause: unknown) => { throw storeError(cause); })) !== null;
}
