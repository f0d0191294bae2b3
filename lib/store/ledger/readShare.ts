import { shareOf, type Shares } from "@/lib/core/measures/share";
import type { Bulk } from "../bulk";
import { readParts } from "./readParts";

/** The shares of all that is stored of one repository, in lines. */
export async function readShare(bulk: Bulk, repositoryId: number): Promise<Shares> {
  return shareOf(await readParts(bulk, [repositoryId]));
}
