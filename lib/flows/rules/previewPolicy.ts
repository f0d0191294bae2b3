import type { Clock } from "@/lib/clock";
import { openBulk } from "@/lib/store/bulk";
import type { Database } from "@/lib/store/client";
import { listJudged } from "@/lib/store/repository/listJudged";
import type { RepositoryPolicy } from "@/lib/store/repository/repositoryPolicy";
import { judgesBy } from "./judgesBy";
import { type JudgingPreview, previewJudging } from "./previewJudging";

/** What another policy (null: the organisation's) would do in one repository; nothing of one that was not read yet. */
export async function previewPolicy(settings: { readonly db: Database; readonly databaseUrl: string; readonly clock: Clock }, repositoryId: number, policy: RepositoryPolicy | null, time: number): Promise<JudgingPreview> {
  const { db, clock } = settings;
  const bulk = await openBulk(settings.databaseUrl);
  try {
    const judge = await (await judgesBy(db, bulk, clock()))(policy);
    const repositories = (await listJudged(db)).filter(({ id }) => id === repositoryId).map(({ id, commitCount }) => ({ id, commitCount, judge }));
    return await previewJudging(bulk, { repositories, isTouched: () => true, clock, time });
  } finally {
    await bulk.close().catch(() => undefined);
  }
}
