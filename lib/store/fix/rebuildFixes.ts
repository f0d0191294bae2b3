import type { Bulk } from "../bulk";
import { dropAges, dropCampaigns, dropEfforts, dropFixes, effortWeeks, fixMembers, fixUnits, writeAges, writeCampaigns, writeEfforts, writeFixes } from "./fixStatements";

/** Makes the fixes of one repository again, from classes of changes and their lines: those that landed on some days, or were undone then; null: all of them. Inside a transaction under the fence. */
export async function rebuildFixes(bulk: Bulk, repositoryId: number, days: readonly string[] | null): Promise<void> {
  if (days?.length === 0) return;
  // Whoever made the rollups of lives in this transaction has switched them off.
  await bulk.execute("SET LOCAL enable_nestloop = on");
  await bulk.execute(`DROP TABLE IF EXISTS fix_unit, fix_member, fix_week`);
  await bulk.execute(fixUnits, [repositoryId, days]);
  await bulk.execute(`ANALYZE fix_unit`);
  await bulk.execute(fixMembers, [repositoryId]);
  await bulk.execute(`ANALYZE fix_member`);
  await bulk.execute(dropFixes, [repositoryId]);
  await bulk.execute(writeFixes, [repositoryId]);
  await bulk.execute(effortWeeks, [repositoryId, days]);
  await bulk.execute(`ANALYZE fix_week`);
  await bulk.execute(dropEfforts, [repositoryId, days]);
  await bulk.execute(writeEfforts, [repositoryId]);
  await bulk.execute(dropAges, [repositoryId, days]);
  await bulk.execute(writeAges, [repositoryId, days]);
  await bulk.execute(dropCampaigns, [repositoryId]);
  await bulk.execute(writeCampaigns, [repositoryId]);
}
