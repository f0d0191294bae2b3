import type { Bulk } from "@/lib/store/bulk";
import type { Database } from "@/lib/store/client";
import type { RepositoryPolicy } from "@/lib/store/repository/repositoryPolicy";
import type { Judge } from "../ingest/judge";
import { readJudge, readWantedBy } from "../ingest/readJudging";

/** Judges for repositories, one for each policy that they have. */
export async function judgesBy(db: Database, bulk: Bulk, now: number): Promise<(policy: RepositoryPolicy | null) => Promise<Judge>> {
  const wantedBy = await readWantedBy(db);
  const judges = new Map<string, Promise<Judge>>();
  return (own) => {
    const { policy, name } = wantedBy(own);
    const judge = judges.get(name) ?? readJudge(db, bulk, policy, now);
    judges.set(name, judge);
    return judge;
  };
}
