import { z } from "zod";
import { OwnerRuns } from "@/lib/core/ledger/ownerRuns";
import type { Bulk } from "../bulk";
import type { Ledger } from "./batch";
import { liveState } from "./liveState";

const rowSchema = z.object({ pathId: z.number(), runLines: z.array(z.number()), runBirths: z.array(z.number()) });

/** Owners of the lines of those of `paths` that are live at the cursor. */
export async function readOwners(bulk: Bulk, ledger: Ledger, paths: Iterable<string>): Promise<Map<string, OwnerRuns>> {
  const names = new Map<number, string>();
  for (const path of paths) {
    const id = ledger.pathIds.get(path);
    if (id !== undefined) names.set(id, path);
  }
  const owners = new Map<string, OwnerRuns>();
  if (names.size === 0) return owners;
  const rows = await bulk.query(rowSchema, `SELECT "pathId", "runLines", "runBirths" FROM "FileOwnership" WHERE "repositoryId" = $1 AND "checkpoint" = $2 AND "pathId" = ANY($3::int[])`, [ledger.repositoryId, liveState, [...names.keys()]]);
  for (const { pathId, runLines, runBirths } of rows) {
    const runs = new OwnerRuns(runLines.length + 2);
    runLines.forEach((lines, at) => runs.append(lines, runBirths[at] ?? 0));
    owners.set(names.get(pathId) ?? "", runs);
  }
  return owners;
}
