/** Reports that can be had as a file, by the id that their columns, pages and files share. */
export const reportIds = [
  "aiShareByWeek", "aiShareByMonth", "aiShareTotals", "aiShareByAgent", "aiShareByLanguage", "aiShareByRepository", "aiShareByTeam", "teamShareByWeek", "aiShareByOwner", "leftOutByReason", "changes", "changeFiles", "repositoryStatus",
  "files", "fileGroups", "survivingTotals", "survivingByAgent", "survivingByLanguage", "aliveByWeek", "survivalCurve", "retention", "rework", "ageReplaced", "whoRewritesWhom", "ownershipConcentration",
  "evidenceConflicts", "rejudgements", "correctionLog",
  "evidenceByRule", "markingJumps", "coverageHoles", "hintedAgents", "unknownSignatures",
  "fixesByWeek", "timeToFix", "fixAges", "humanYears", "fixes", "campaigns", "campaignWeeks",
  "guardrails", "guardrailDifferences", "guardrailsByWeek", "guardrailsByTeam", "guardrailCounts", "ownershipByVerdict", "modelOutcomes", "modelGenerations", "growthByWeek", "slopesAtReleases", "policyBreaches", "usageCost",
  "upliftLadder", "upliftByTeam", "upliftByEvent", "upliftSpread", "upliftByDose", "volumeByPeriod", "pulseByMonth",
] as const;

export type ReportId = (typeof reportIds)[number];
