/** Who finds a page: whoever opens it without a refusal. */
export type PageFor = "anybody" | "details" | "teams" | "told" | "owner" | "ownerTold";

interface SitePage {
  readonly href: string;
  readonly title: string;
  /** Other words that somebody may look for. */
  readonly words: string;
  readonly for: PageFor;
}

const page = (href: string, title: string, words: string, whom: PageFor = "anybody"): SitePage => ({ href, title, words, for: whom });

/** Pages that stand under one address, for the search. `told`: not in works-council mode. */
export const sitePages: readonly SitePage[] = [
  page("/", "Overview", "front page home share headline"), page("/repositories", "Repositories", "list"), page("/teams", "Teams", "compare comparison", "teams"), page("/changes", "Changes", "pull requests merges commits", "details"),
  page("/fixes", "Fixes", "bugs human-years time to fix", "told"), page("/fixes/list", "All fixes", "bugs list", "told"), page("/uplift", "Uplift", "throughput effect engineers", "told"), page("/guardrails", "Guardrails", "reverts rework review quality", "told"),
  page("/loop", "The loop", "growth doubling models", "told"), page("/evidence", "Evidence", "rules marks census", "anybody"), page("/evidence/coverage", "Where evidence is missing", "coverage holes", "anybody"), page("/evidence/unknown", "Unknown signatures", "marks agents", "told"), page("/evidence/changed", "What changed", "judged again moves", "told"),
  page("/evidence/corrections", "Corrections", "verdict wrong", "told"), page("/evidence/calibration", "Calibration", "survey sample authors", "ownerTold"), page("/guardrails/policies", "Policies", "bounds breaches webhooks", "ownerTold"), page("/cost", "Cost", "money usage tokens spend", "told"), page("/published", "As published", "exports figures changed", "ownerTold"),
  page("/method", "Method", "definitions how numbers are made"), page("/reading", "Reading", "ingest progress add repository"), page("/views", "Saved views", "links bookmarks shared"), page("/questions", "Questions for you", "calibration pulse", "told"), page("/me", "About you", "stored personal data erase"),
  page("/settings", "Edition", "settings name time zone policy", "owner"), page("/settings/sources", "Sources", "settings github gitlab forge connect", "owner"), page("/settings/rules", "Rules", "settings left out exclusions marks catalogue", "owner"), page("/settings/fixes", "Fixes, settings", "settings labels severity", "owner"),
  page("/settings/models", "Models", "settings release dates", "owner"), page("/settings/privacy", "Privacy", "settings works council mode"), page("/settings/teams", "Teams, settings", "settings import members tree", "ownerTold"), page("/settings/people", "People", "settings merge identities", "ownerTold"),
  page("/settings/members", "Members", "settings invite roles users", "owner"), page("/settings/digests", "Digests", "settings mail weekly slack"), page("/settings/outside", "Shown outside", "settings badge picture embed readme", "ownerTold"), page("/settings/sessions", "Sessions", "settings browsers sign out"), page("/settings/tokens", "Tokens", "settings api programs keys"),
  page("/settings/audit", "Audit log", "settings who did what", "owner"), page("/settings/requests", "Requests", "settings objections erasure", "owner"),
];
