/**
 * What works-council mode does with each report: `told` by complete weeks in groups of at least k people, or `closed` to everybody, the command line
 * too. Keyed by report id: a report without a line here does not compile where reports are read.
 */
export const worksCouncilReports = {
  aiShareByWeek: "told", aiShareTotals: "told", aiShareByRepository: "told", aiShareByAgent: "told", aiShareByLanguage: "told",
  // Teams and owners cut the same weeks along other lines.
  aiShareByTeam: "closed", teamShareByWeek: "closed", aiShareByOwner: "closed",
  // Finer cuts of the same weeks, or another calendar that overlaps them.
  aiShareByMonth: "closed", leftOutByReason: "closed",
  // A change and a file are groups of one.
  changes: "closed", changeFiles: "closed", files: "closed", fileGroups: "closed",
  // Rules cut weeks by who uses which tool; a signature may be one person's.
  evidenceByRule: "closed", evidenceConflicts: "closed", markingJumps: "closed", coverageHoles: "closed", hintedAgents: "closed", unknownSignatures: "closed",
  // What moved at one moment is seldom of five people.
  rejudgements: "closed", correctionLog: "closed",
  // Counts of now, day by day and change by change.
  repositoryStatus: "closed",
  // Lives cut lines by when they were born and when they ended, which overlaps the weeks.
  survivingTotals: "closed", survivingByAgent: "closed", survivingByLanguage: "closed", aliveByWeek: "closed", survivalCurve: "closed", retention: "closed", rework: "closed",
  ageReplaced: "closed", whoRewritesWhom: "closed", ownershipConcentration: "closed",
  // Fixes are deeds of single people, and a baseline is made of what each did before.
  fixesByWeek: "closed", timeToFix: "closed", fixAges: "closed", humanYears: "closed", fixes: "closed", campaigns: "closed", campaignWeeks: "closed",
  // Reviews and reverts are deeds of single people, and their cohorts overlap the weeks.
  guardrails: "closed", guardrailDifferences: "closed", guardrailsByWeek: "closed", guardrailsByTeam: "closed", guardrailCounts: "closed", ownershipByVerdict: "closed", modelOutcomes: "closed", modelGenerations: "closed", growthByWeek: "closed", slopesAtReleases: "closed", policyBreaches: "closed", usageCost: "closed",
  // Who adopted when moves by single people from week to week.
  upliftLadder: "closed", upliftByTeam: "closed", upliftByEvent: "closed", upliftSpread: "closed", upliftByDose: "closed", volumeByPeriod: "closed", pulseByMonth: "closed",
} as const satisfies Readonly<Record<string, "told" | "closed">>;
