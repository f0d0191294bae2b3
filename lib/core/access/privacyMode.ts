/** METRICS.md, Privacy: how much of a person anybody here may see. The setting of an organisation. */
export type PrivacyMode = "open" | "aggregate" | "worksCouncil";
