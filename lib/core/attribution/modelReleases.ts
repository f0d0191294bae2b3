/** The day on which a model became available to the public, for a marker on a chart. */
export interface ModelRelease {
  /** As `normaliseModel` writes it. */
  readonly id: string;
  readonly vendor: string;
  readonly family: string;
  readonly generation: string;
  readonly variant: string | null;
  /** `2025-05-22`, UTC. */
  readonly date: string;
  /** Where the date is stated. */
  readonly source: string;
}

type Row = readonly [id: string, vendor: string, family: string, generation: string, variant: string | null, date: string, source: string];

const claudeDocs = (page: string): string => `https://platform.claude.com/docs/en/models/${page}/overview`;
const modelsDev = (path: string): string => `https://github.com/anomalyco/models.dev/blob/dev/models/${path}.toml`;

const rows: readonly Row[] = [
  ["gpt-4", "openai", "gpt", "4", null, "2023-03-14", "https://openai.com/index/gpt-4-research/"],
  ["claude-opus-3", "anthropic", "claude", "3", "opus", "2024-03-04", "https://www.anthropic.com/news/claude-3-family"],
  ["gpt-4o", "openai", "gpt", "4o", null, "2024-05-13", "https://openai.com/index/hello-gpt-4o/"],
  ["claude-sonnet-3-5", "anthropic", "claude", "3.5", "sonnet", "2024-06-20", "https://www.anthropic.com/news/claude-3-5-sonnet"],
  ["deepseek-r1", "deepseek", "deepseek", "r1", null, "2025-01-20", "https://api-docs.deepseek.com/news/news250120"],
  ["o3-mini", "openai", "o", "3", "mini", "2025-01-31", "https://openai.com/index/openai-o3-mini/"],
  ["claude-sonnet-3-7", "anthropic", "claude", "3.7", "sonnet", "2025-02-24", "https://www.anthropic.com/news/claude-3-7-sonnet"],
  ["gemini-2.5-pro", "google", "gemini", "2.5", "pro", "2025-03-25", "https://blog.google/technology/google-deepmind/gemini-model-thinking-updates-march-2025/"],
  ["gpt-4.1", "openai", "gpt", "4.1", null, "2025-04-14", "https://openai.com/index/gpt-4-1/"],
  ["o3", "openai", "o", "3", null, "2025-04-16", "https://openai.com/index/introducing-o3-and-o4-mini/"],
  ["claude-opus-4", "anthropic", "claude", "4", "opus", "2025-05-22", "https://www.anthropic.com/news/claude-4"],
  ["claude-sonnet-4", "anthropic", "claude", "4", "sonnet", "2025-05-22", "https://www.anthropic.com/news/claude-4"],
  ["claude-opus-4-1", "anthropic", "claude", "4.1", "opus", "2025-08-05", "https://www.anthropic.com/news/claude-opus-4-1"],
  ["gpt-5", "openai", "gpt", "5", null, "2025-08-07", "https://openai.com/index/introducing-gpt-5/"],
  ["claude-sonnet-4-5", "anthropic", "claude", "4.5", "sonnet", "2025-09-29", "https://www.anthropic.com/news/claude-sonnet-4-5"],
  ["claude-haiku-4-5", "anthropic", "claude", "4.5", "haiku", "2025-10-15", "https://www.anthropic.com/news/claude-haiku-4-5"],
  ["gemini-3-pro", "google", "gemini", "3", "pro", "2025-11-18", "https://blog.google/products/gemini/gemini-3/"],
  ["claude-opus-4-5", "anthropic", "claude", "4.5", "opus", "2025-11-24", "https://www.anthropic.com/news/claude-opus-4-5"],
  ["gpt-5.2", "openai", "gpt", "5.2", null, "2025-12-11", modelsDev("openai/gpt-5.2")],
  ["claude-opus-4-6", "anthropic", "claude", "4.6", "opus", "2026-02-05", claudeDocs("opus-4-6")],
  ["gpt-5.3-codex", "openai", "gpt", "5.3", "codex", "2026-02-05", modelsDev("openai/gpt-5.3-codex")],
  ["claude-sonnet-4-6", "anthropic", "claude", "4.6", "sonnet", "2026-02-17", claudeDocs("sonnet-4-6")],
  ["gemini-3.1-pro", "google", "gemini", "3.1", "pro", "2026-02-19", "https://ai.google.dev/gemini-api/docs/changelog"],
  ["gpt-5.4", "openai", "gpt", "5.4", null, "2026-03-05", modelsDev("openai/gpt-5.4")],
  ["claude-opus-4-7", "anthropic", "claude", "4.7", "opus", "2026-04-16", "https://newreleases.io/project/github/lukilabs/craft-agents-oss/release/v0.8.9"],
  ["gpt-5.5", "openai", "gpt", "5.5", null, "2026-04-23", modelsDev("openai/gpt-5.5")],
  ["gemini-3.5-flash", "google", "gemini", "3.5", "flash", "2026-05-19", "https://ai.google.dev/gemini-api/docs/changelog"],
  ["claude-opus-4-8", "anthropic", "claude", "4.8", "opus", "2026-05-28", modelsDev("anthropic/claude-opus-4-8")],
  ["claude-fable-5", "anthropic", "claude", "5", "fable", "2026-06-09", "https://platform.claude.com/docs/en/about-claude/models/overview"],
  ["claude-sonnet-5", "anthropic", "claude", "5", "sonnet", "2026-06-30", "https://github.com/craft-ai-agents/craft-agents-oss/releases/tag/v0.10.5"],
  ["gpt-5.6-sol", "openai", "gpt", "5.6", "sol", "2026-07-09", "https://openrouter.ai/openai/gpt-5.6-sol"],
  ["gemini-3.6-flash", "google", "gemini", "3.6", "flash", "2026-07-21", "https://ai.google.dev/gemini-api/docs/changelog"],
  ["claude-opus-5", "anthropic", "claude", "5", "opus", "2026-07-24", claudeDocs("opus-5")],
  ["gemini-3.8-flash", "google", "gemini", "3.8", "flash", "2026-09-02", modelsDev("google/gemini-3.8-flash")],
  ["gpt-6-sol", "openai", "gpt", "6", "sol", "2026-09-22", modelsDev("openai/gpt-6-sol")],
  ["claude-haiku-5-5", "anthropic", "claude", "5.5", "haiku", "2026-10-07", modelsDev("anthropic/claude-haiku-5-5")],
];

/** Public releases whose day was checked, oldest first. Not complete: what could not be checked is left out. */
export const modelReleases: readonly ModelRelease[] = rows.map(([id, vendor, family, generation, variant, date, source]) => ({
  id, vendor, family, generation, variant, date, source,
}));
