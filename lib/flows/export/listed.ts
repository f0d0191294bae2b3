/** Reports that are lists of changes, files, signatures or people's words: of them a publication keeps totals, never their rows. */
export const listed: ReadonlySet<string> = new Set(["changes", "changeFiles", "files", "fileGroups", "unknownSignatures", "correctionLog", "rejudgements", "evidenceConflicts", "policyBreaches", "repositoryStatus"]);
