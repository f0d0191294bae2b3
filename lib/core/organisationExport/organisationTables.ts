/**
 * What an organisation takes with it: facts that were read, and what its people said and decided. Left out, with the reason of each group, is what can be made again from these, what is
 * about the work of single persons beside each other, and what opens something. Columns behind `without` are of the last kind. Every table of the schema stands on one side.
 */
export const organisationTables: {
  readonly taken: readonly string[];
  readonly without: Readonly<Record<string, readonly string[]>>;
  readonly left: readonly { readonly why: string; readonly tables: readonly string[] }[];
} = {
  taken: [
    "Organisation", "OrganisationRule", "FixSettings", "ModelDate", "Repository", "Team", "TeamLead", "Membership", "Identity", "Person", "PersonStatement", "User", "RepositoryAccess", "Invitation",
    "Forge", "ForgeRepository", "ForgeAccount", "PullRequest", "PullCommit", "PullReview", "PullEvent", "PullIssue", "ForgeIssue", "ChangePull", "BugIssue",
    "Commit", "Change", "FilePath", "FileChange", "UnreadablePath", "PathOwner", "LineRecord", "LineWriter", "SessionEdit",
    "Evidence", "Judgement", "CommitAgent", "ChangeLines", "EvidenceConflict", "UnknownSignature", "Correction", "Rejudgement", "RejudgedVerdict", "RejudgedExample",
    "ChangeClass", "Fix", "FixCorrection", "Campaign", "CampaignFix", "OutcomeSeries", "OutcomePoint", "FixEstimate", "GuardPolicy", "PolicyBreach", "CalibrationRound", "Publication", "UsageImport", "UsageDay",
    "ChangeLives", "FileOwnership", "DayTotals", "DayLanguages", "DayAgents", "DayEvidence", "DigestSubscription", "DigestRecipient", "DigestDelivery", "ExportSchedule", "SavedView", "PublicFigure", "Objection", "IngestRun", "AuditEvent",
  ],
  without: { PublicFigure: ["key"], GuardPolicy: ["webhookUrl"] },
  left: [
    { why: "It opens something: keys, sessions, tokens, accounts, or what tells the erased.", tables: ["Secret", "SealingKey", "Session", "ApiToken", "VerificationToken", "Account", "Tombstone", "Erasure", "ForgeReaders"] },
    { why: "It is of one person's own, or was promised to name nobody.", tables: ["PulseAnswer", "PulseToken", "CalibrationQuestion", "IdentityClaim"] },
    { why: "It is made of the rest, and sets the work of persons beside each other.", tables: ["DayPeople", "DayPeopleTotals", "DayPeopleChanges", "DayPeopleGuards", "WeekPeople", "WeekEngineers", "WeekEffort", "DayOwners", "PersonProposal"] },
    { why: "It is made of the rest.", tables: ["LedgerMemory", "DayLines", "DayAgentLines", "DayChanges", "FileLines", "DayLives", "CohortLives", "DayRework", "DayRewrites", "DayFixAges", "DayGuards", "DayGuardValues", "DayModelRework", "ChangeGuards", "KeptUplift", "RollupDue"] },
    { why: "It keeps the machinery going.", tables: ["WorkerBeat", "RateLimit", "WebhookDelivery"] },
  ],
};
