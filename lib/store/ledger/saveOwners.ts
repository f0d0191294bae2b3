import { z } from "zod";
import type { Bulk } from "../bulk";
import { replaceRows } from "../replaceRows";
import { demandFence } from "./demandFence";
import { dayOwners } from "./ownerStatement";

const stateSchema = z.object({ ownersAt: z.string() });
const pathSchema = z.object({ id: z.number(), path: z.string() });
const daySchema = z.object({ day: z.string() });

/** Id of the CODEOWNERS that path owners were made from, with the number of paths then; or ''. */
export async function readOwnersState(bulk: Bulk, repositoryId: number): Promise<string> {
  return (await bulk.query(stateSchema, `SELECT "ownersAt" FROM "Repository" WHERE "id" = $1`, [repositoryId]))[0]?.ownersAt ?? "";
}

type Holder = { readonly repositoryId: number; readonly fence: number };
type OwnersOf = (path: string) => readonly string[];

/** Gives the paths from a number on their owners. */
async function give(bulk: Bulk, repositoryId: number, first: number, ownersOf: OwnersOf): Promise<void> {
  const paths = await bulk.query(pathSchema, `SELECT "id", "path" FROM "FilePath" WHERE "repositoryId" = $1 AND "id" >= $2`, [repositoryId, first]);
  await bulk.copy("PathOwner", ["repositoryId", "pathId", "owner"], paths.flatMap(({ id, path }) => ownersOf(path).map((owner) => [repositoryId, id, owner])));
}

const note = (bulk: Bulk, repositoryId: number, state: string) => bulk.execute(`UPDATE "Repository" SET "ownersAt" = $2 WHERE "id" = $1`, [repositoryId, state]);

/** Gives new paths, those from a number on, their owners: they stand in new changes only, whose days are summed afterwards. */
export async function saveNewOwners(bulk: Bulk, holder: Holder, state: string, first: number, ownersOf: OwnersOf): Promise<void> {
  await bulk.transaction(async () => {
    await demandFence(bulk, holder);
    await bulk.execute(`DELETE FROM "PathOwner" WHERE "repositoryId" = $1 AND "pathId" >= $2`, [holder.repositoryId, first]);
    await give(bulk, holder.repositoryId, first, ownersOf);
    await note(bulk, holder.repositoryId, state);
  });
}

/** Gives all paths their owners anew (null: none), and sums all days by them where days are summed already. One transaction under the fence. */
export async function saveAllOwners(bulk: Bulk, holder: Holder, state: string, ownersOf: OwnersOf | null, isSummed: boolean): Promise<void> {
  const { repositoryId } = holder;
  await bulk.transaction(async () => {
    await demandFence(bulk, holder);
    await bulk.execute(`DELETE FROM "PathOwner" WHERE "repositoryId" = $1`, [repositoryId]);
    if (ownersOf !== null) await give(bulk, repositoryId, 0, ownersOf);
    await note(bulk, repositoryId, state);
    if (ownersOf === null || !isSummed) {
      await bulk.execute(`DELETE FROM "DayOwners" WHERE "repositoryId" = $1`, [repositoryId]);
      return;
    }
    const days = (await bulk.query(daySchema, `SELECT DISTINCT "day"::text AS day FROM "ChangeLines" WHERE "repositoryId" = $1`, [repositoryId])).map(({ day }) => day);
    await replaceRows(bulk, repositoryId, { ...dayOwners, asked: [repositoryId, days] });
  });
}
