import type { Bulk } from "../bulk";
import { markOrphaned } from "../ledger/markOrphaned";

const tables = ["CalibrationQuestion", "DayGuards", "DayPeopleGuards", "DayGuardValues", "ChangeGuards", "DayModelRework", "FileLines", "DayLives", "CohortLives", "DayRework", "DayRewrites", "LedgerMemory", "FileOwnership", "ChangeLives", "DayTotals", "DayLanguages", "DayPeople", "DayPeopleTotals", "DayOwners", "PathOwner", "DayLines", "DayAgentLines", "DayPeopleChanges", "DayChanges", "DayAgents", "DayEvidence", "WeekPeople", "WeekEngineers", "RollupDue", "ChangeLines", "Evidence", "EvidenceConflict", "UnknownSignature", "CommitAgent", "Judgement", "LineRecord", "LineWriter", "FileChange", "Change", "Commit", "FilePath", "UnreadablePath", "IngestRun", "RejudgedExample", "RejudgedVerdict", "Rejudgement", "RepositoryAccess", "ChangeClass", "BugIssue", "Fix", "DayFixAges", "WeekEffort", "CampaignFix", "ChangePull", "PullCommit", "PullReview", "PullEvent", "PullIssue", "PullRequest", "ForgeIssue"];

/** Removes a repository and all that was read from it, in one transaction, with an entry in the audit log. Whoever reads it just now loses the fence. */
export async function removeRepository(bulk: Bulk, repositoryId: number, actor: string): Promise<void> {
  await bulk.transaction(async () => {
    await bulk.execute(`SELECT 1 FROM "Repository" WHERE "id" = $1 FOR UPDATE`, [repositoryId]);
    await bulk.execute(`INSERT INTO "AuditEvent" ("actor", "action", "subject") SELECT $2, 'repository.remove', "slug" FROM "Repository" WHERE "id" = $1`, [repositoryId, actor]);
    for (const table of tables) await bulk.execute(`DELETE FROM "${table}" WHERE "repositoryId" = $1`, [repositoryId]);
    await bulk.execute(`UPDATE "SessionEdit" SET "repositoryId" = NULL WHERE "repositoryId" = $1`, [repositoryId]);
    await bulk.execute(`UPDATE "ForgeRepository" SET "repositoryId" = NULL, "cursor" = '{}', "pullsUntil" = NULL, "issuesUntil" = NULL WHERE "repositoryId" = $1`, [repositoryId]);
    await bulk.execute(`DELETE FROM "Repository" WHERE "id" = $1`, [repositoryId]);
    await markOrphaned(bulk, repositoryId);
  });
}
