/** Reports that can be had as a file, by the id that their columns, pages and files share. */
export const reportIds = [
  "aiShareByWeek", "aiShareByMonth", "aiShareTotals", "aiShareByAgent", "aiShareByLanguage", "aiShareByRepository", "leftOutByReason", "changes", "changeFiles", "repositoryStatus",
] as const;

export type ReportId = (typeof reportIds)[number];
