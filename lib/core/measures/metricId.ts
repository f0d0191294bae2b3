/** Ids of the metric registry. A number that is shown anywhere has one. */
export const metricIds = [
  "mergedLines", "leftOutLines", "botLines", "countedLines", "provenLines", "declaredLines", "unknownLines", "humanLines",
  "effectiveLines", "deletedLines", "aiShare", "aiFloor", "aiCeiling", "coverage", "humanByPolicyShare", "changes", "commits",
  "aiChanges", "teamPeople", "agentLines", "agentShare", "withoutBulkShare", "unreadableFiles",
  "survivingLines", "survivingShare", "aliveLines", "stillThereShare", "bornLines", "endedLines", "retention", "rework", "survival",
  "ageReplaced", "olderThanYear", "rewrittenLines", "authors", "authorsOfHalf",
  "evidenceLines", "evidenceShare", "conflictLines", "conflictShare", "markedShare",
  "revertRate", "reviewCoverage", "survived90", "selfApproval", "firstReview", "changeSize", "refixRate", "changesRequested", "guardDifference", "doublingTime", "calibratedShare", "usageCost",
  "fixes", "aiFixes", "aiFixShare", "revertedFixes", "timeToFix", "fixReplacedLines", "humanYears", "fixRate", "effortDays", "outcomeRatio",
  "engineers", "engineerWeeks", "upliftWithin", "upliftRatio", "upliftEvent", "teamUplift", "upliftSpread", "doseRatio", "cycleRatio", "volumeIndex", "humanSideIndex", "pulseTimes", "pulseRate", "pulseOtherwise",
] as const;

export type MetricId = (typeof metricIds)[number];
