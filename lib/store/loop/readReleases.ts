import type { ModelRelease } from "@/lib/core/attribution/modelReleases";
import { releasesWith } from "@/lib/core/attribution/releasesWith";
import type { Database } from "../client";
import { modelDates } from "./modelDates";

/** Days on which models were released, as the organisation has them, oldest first. */
export async function readReleases(db: Database): Promise<readonly ModelRelease[]> {
  return releasesWith(await modelDates.list(db));
}
