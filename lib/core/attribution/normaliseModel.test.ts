import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findModel } from "./model/findModel";
import { modelReleases } from "./modelReleases";
import { normaliseModel } from "./normaliseModel";

/** Spellings met in commit messages, notes and tool settings of public repositories, by the model that they mean. */
const spellings: readonly (readonly [id: string, vendor: string, family: string, generation: string | null, variant: string | null, spellings: readonly string[]])[] = [
  ["claude-opus-4-8", "anthropic", "claude", "4.8", "opus", ["Claude Opus 4.8 (1M context)", "Claude Opus 4.8", "claude-opus-4.8", "claude-opus-4-8", "CLAUDE OPUS 4.8", "Claude\u00a0Opus\u00a04.8", "Claude Opus 4.8 via Crush"]],
  ["claude-opus-4-7", "anthropic", "claude", "4.7", "opus", ["Opus 4.7", "Claude Opus 4.7 (1M context)", "Pi/Claude Opus 4.7", "claude-opus-4-7", "bedrock/anthropic.claude-opus-4-7-v1", "openrouter/anthropic/claude-opus-4.7", "vertex_ai/claude-opus-4-7"]],
  ["claude-opus-4-6", "anthropic", "claude", "4.6", "opus", ["AWS Claude Opus 4.6", "Claude Opus 4.6", "claude-4.6-opus-high-thinking", "claude-4.6-opus-max-thinking", "claude-opus-4-6-20260205"]],
  ["claude-opus-4-5", "anthropic", "claude", "4.5", "opus", ["claude-opus-4-5-20251101", "claude-4.5-opus-high-thinking", "Claude Opus 4.5", "AWS Claude Opus 4.5"]],
  ["claude-opus-4-1", "anthropic", "claude", "4.1", "opus", ["claude-opus-4-1-20250805", "Claude Opus 4.1"]],
  ["claude-opus-4", "anthropic", "claude", "4", "opus", ["claude-opus-4-20250514", "bedrock_converse/us.anthropic.claude-opus-4-20250514-v1:0", "vertex_ai/claude-opus-4@20250514", "openrouter/anthropic/claude-opus-4"]],
  ["claude-opus-3", "anthropic", "claude", "3", "opus", ["claude-3-opus-20240229", "openrouter/anthropic/claude-3-opus", "claude-3-opus"]],
  ["claude-opus-5", "anthropic", "claude", "5", "opus", ["Claude Opus 5 (1M context)", "anthropic/claude-opus-5", "claude-opus-5"]],
  ["claude-opus-5-5", "anthropic", "claude", "5.5", "opus", ["Claude Opus 5.5", "claude-opus-5-5"]],
  ["claude-sonnet-5", "anthropic", "claude", "5", "sonnet", ["Claude Sonnet 5", "claude-sonnet-5", "Claude Sonnet 5 (autonomous)"]],
  ["claude-sonnet-4-6", "anthropic", "claude", "4.6", "sonnet", ["Claude Sonnet 4.6", "claude-sonnet-4.6", "AWS Claude Sonnet 4.6", "claude-sonnet-4-6"]],
  ["claude-sonnet-4-5", "anthropic", "claude", "4.5", "sonnet", ["claude-sonnet-4-5-20250929", "claude-4.5-sonnet-thinking", "bedrock/global.anthropic.claude-sonnet-4-5-20250929-v1:0", "Claude Sonnet 4.5", "openrouter/anthropic/claude-sonnet-4.5"]],
  ["claude-sonnet-4", "anthropic", "claude", "4", "sonnet", ["claude-sonnet-4-20250514", "claude-sonnet-4", "eu.anthropic.claude-sonnet-4-20250514-v1:0", "Claude Sonnet 4 (20250514)"]],
  ["claude-sonnet-3-7", "anthropic", "claude", "3.7", "sonnet", ["anthropic/claude-3.7-sonnet", "claude-3-7-sonnet-latest", "openrouter/anthropic/claude-3.7-sonnet:beta", "vertex_ai/claude-3-7-sonnet@20250219", "Claude 3.7 Sonnet"]],
  ["claude-sonnet-3-5", "anthropic", "claude", "3.5", "sonnet", ["openrouter/anthropic/claude-3.5-sonnet:beta", "claude-3-5-sonnet-20241022", "Claude 3.5 Sonnet", "vertex_ai/claude-3-5-sonnet-v2@20241022", "bedrock/anthropic.claude-3-5-sonnet-20241022-v2:0"]],
  ["claude-haiku-4-5", "anthropic", "claude", "4.5", "haiku", ["claude-haiku-4-5-20251001", "claude-4.5-haiku-thinking", "Claude Haiku 4.5"]],
  ["claude-haiku-3-5", "anthropic", "claude", "3.5", "haiku", ["claude-3-5-haiku-20241022"]],
  ["claude-fable-5", "anthropic", "claude", "5", "fable", ["Claude Fable 5", "claude-fable-5"]],
  ["claude-fable-5-1", "anthropic", "claude", "5.1", "fable", ["Claude Fable 5.1", "claude-fable-5-1"]],
  ["claude-2-1", "anthropic", "claude", "2.1", null, ["claude-2.1"]],
  ["claude-opus", "anthropic", "claude", null, "opus", ["opus", "Claude Opus"]],
  ["claude-haiku", "anthropic", "claude", null, "haiku", ["haiku"]],
  ["gpt-5.6", "openai", "gpt", "5.6", null, ["GPT 5.6", "GPT-5.6", "gpt-5.6"]],
  ["gpt-5.6-sol", "openai", "gpt", "5.6", "sol", ["GPT-5.6 Sol", "GPT-5.6-Sol", "openai/gpt-5.6-sol"]],
  ["gpt-5.6-terra", "openai", "gpt", "5.6", "terra", ["GPT-5.6 Terra", "gpt-5.6-terra"]],
  ["gpt-5.5", "openai", "gpt", "5.5", null, ["GPT 5.5", "Pi/GPT-5.5", "openai/gpt-5.5"]],
  ["gpt-5.4", "openai", "gpt", "5.4", null, ["GPT 5.4", "openai-codex/gpt-5.4", "gpt-5.4"]],
  ["gpt-5.3-codex", "openai", "gpt", "5.3", "codex", ["gpt-5.3-codex", "GPT-5.3-Codex", "GPT-5.3 Codex"]],
  ["gpt-5.2", "openai", "gpt", "5.2", null, ["openai/gpt-5.2", "azure/gpt-5.2-2025-12-11", "GPT-5.2"]],
  ["gpt-5.2-pro", "openai", "gpt", "5.2", "pro", ["gpt-5.2-pro"]],
  ["gpt-5.1-codex-max", "openai", "gpt", "5.1", "codex-max", ["gpt-5.1-codex-max"]],
  ["gpt-5.1-codex-mini", "openai", "gpt", "5.1", "codex-mini", ["gpt-5.1-codex-mini", "openrouter/openai/gpt-5.1-codex-mini"]],
  ["gpt-5", "openai", "gpt", "5", null, ["Codex GPT-5", "OpenHands-GPT-5", "gpt-5-high", "GPT-5, autonomous", "gpt-5-2025-08-07"]],
  ["gpt-5-codex", "openai", "gpt", "5", "codex", ["gpt-5-codex"]],
  ["gpt-4.1", "openai", "gpt", "4.1", null, ["openai/gpt-4.1", "azure/gpt-4.1"]],
  ["gpt-4o", "openai", "gpt", "4o", null, ["gpt-4o", "openai/gpt-4o-2024-08-06", "GPT-4o"]],
  ["gpt-4o-mini", "openai", "gpt", "4o", "mini", ["gpt-4o-mini", "gpt-4o-mini-2024-07-18"]],
  ["gpt-4", "openai", "gpt", "4", null, ["gpt-4-1106-preview", "gpt-4-32k-0613", "GPT-4"]],
  ["gpt-4-turbo", "openai", "gpt", "4", "turbo", ["gpt-4-turbo-2024-04-09"]],
  ["gpt-3.5-turbo", "openai", "gpt", "3.5", "turbo", ["gpt-3.5-turbo-16k-0613", "gpt-35-turbo"]],
  ["gpt-oss-120b", "openai", "gpt-oss", null, "120b", ["gpt-oss-120b", "openai/gpt-oss-120b:free"]],
  ["o3-mini", "openai", "o", "3", "mini", ["o3-mini (high)", "openrouter/openai/o3-mini-high", "o3-mini"]],
  ["o3", "openai", "o", "3", null, ["o3", "openai/o3"]],
  ["o1", "openai", "o", "1", null, ["azure/o1", "o1-preview"]],
  ["o4-mini", "openai", "o", "4", "mini", ["azure/o4-mini"]],
  ["gemini-2.5-pro", "google", "gemini", "2.5", "pro", ["gemini-2.5-pro-preview", "gemini/gemini-2.5-pro", "vertex_ai/gemini-2.5-pro-exp-03-25", "openrouter/google/gemini-2.5-pro-preview-05-06", "Gemini 2.5 Pro"]],
  ["gemini-2.5-flash-lite", "google", "gemini", "2.5", "flash-lite", ["gemini-2.5-flash-lite-preview-09-2025", "gemini/gemini-2.5-flash-lite-preview-06-17"]],
  ["gemini-2.0-flash-lite", "google", "gemini", "2.0", "flash-lite", ["vertex_ai/gemini-2.0-flash-lite-001"]],
  ["gemini-3-pro", "google", "gemini", "3", "pro", ["gemini-3-pro-preview", "gemini/gemini-3-pro-preview", "Gemini 3 Pro"]],
  ["gemini-3-flash", "google", "gemini", "3", "flash", ["gemini/gemini-3-flash-preview"]],
  ["gemini-3.5-flash", "google", "gemini", "3.5", "flash", ["litellm/gemini-3.5-flash"]],
  ["glm-4.7", "zhipu", "glm", "4.7", null, ["glm-4.7", "GLM 4.7", "GLM-4.7"]],
  ["glm-5.1", "zhipu", "glm", "5.1", null, ["Z.ai: GLM 5.1", "GLM-5.1"]],
  ["glm-4.5-air", "zhipu", "glm", "4.5", "air", ["z-ai/glm-4.5-air:free"]],
  ["deepseek-chat", "deepseek", "deepseek", null, "chat", ["deepseek/deepseek-chat", "openrouter/deepseek/deepseek-chat:free"]],
  ["deepseek-r1", "deepseek", "deepseek", "r1", null, ["openrouter/deepseek/deepseek-r1:free", "DeepSeek R1"]],
  ["deepseek-v3", "deepseek", "deepseek", "v3", null, ["fireworks_ai/accounts/fireworks/models/deepseek-v3-0324", "DeepSeek V3"]],
  ["deepseek-v4-pro", "deepseek", "deepseek", "v4", "pro", ["DeepSeek V4 Pro", "deepseek-v4-pro"]],
  ["qwen3.7-max", "alibaba", "qwen", "3.7", "max", ["qwen3.7-max", "opencode-go/qwen3.7-max (autonomous)"]],
  ["qwen3.6-max", "alibaba", "qwen", "3.6", "max", ["qwen3.6-max-preview"]],
  ["qwen2.5-coder-32b", "alibaba", "qwen", "2.5", "coder-32b", ["openrouter/qwen/qwen-2.5-coder-32b-instruct"]],
  ["kimi-k2.5", "moonshot", "kimi", "k2.5", null, ["Kimi K2.5", "Kimi-K2.5", "kimi-k2.5"]],
  ["kimi-k2.7-code", "moonshot", "kimi", "k2.7", "code", ["opencode-go/kimi-k2.7-code"]],
  ["grok-4.5", "xai", "grok", "4.5", null, ["Cursor Grok 4.5 (supervised)", "grok-4.5"]],
  ["grok-3-mini", "xai", "grok", "3", "mini", ["openrouter/x-ai/grok-3-mini-beta"]],
  ["grok-code-1-fast", "xai", "grok-code", "1", "fast", ["grok-code-fast-1"]],
  ["minimax-m3", "minimax", "minimax", "m3", null, ["MiniMax M3", "minimax-m3"]],
  ["mimo-v2", "xiaomi", "mimo", "v2", null, ["mimo-v2-free"]],
  ["mai-code-1-flash", "microsoft", "mai-code", "1", "flash", ["MAI-Code-1-Flash"]],
  ["composer-1", "cursor", "composer", "1", null, ["composer-1"]],
  ["swe-1.5", "cognition", "swe", "1.5", null, ["swe-1.5"]],
  ["llama-3.3-70b", "meta", "llama", "3.3", "70b", ["meta-llama/llama-3.3-70b-instruct"]],
  ["command-r-plus", "cohere", "command", null, "r-plus", ["command-r-plus-08-2024"]],
];
const table = spellings.flatMap(([id, vendor, family, generation, variant, written]) => written.map((raw) => [raw, { id, vendor, family, generation, variant }] as const));

describe("normaliseModel", () => {
  it("is tried on at least 100 spellings", () => { expect(new Set(table.map(([raw]) => raw)).size).toBeGreaterThanOrEqual(100); });
  it.each(table)("%s", (raw, expected) => { expect(normaliseModel(raw)).toEqual(expected); });
  it.each([
    "", "Claude", "claude", "Claude Code", "Claude Dupont", "Gemini Rossi", "gpt", "default", "unknown", "auto", "<synthetic>", "tab", "test-model",
    "Command line", "llama-index", "gemini-cli", "GitHub Copilot", "o", "Ollie", "x".repeat(5_000),
  ])("knows no model in %.40s", (raw) => { expect(normaliseModel(raw)).toBeNull(); });
  it("gives its own ids back", () => {
    for (const [id] of spellings) expect(normaliseModel(id)?.id).toBe(id);
  });
  it("never throws, and an id is stable", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom(...table.map(([raw]) => raw)).chain((raw) => fc.string({ maxLength: 6 }).map((tail) => raw + tail))), (raw) => {
      expect(normaliseModel(raw)).toEqual(normaliseModel(raw));
    }), { seed: 11, numRuns: 2_000 });
  });
});

describe("findModel", () => {
  it.each([
    ["Claude (glm-4.7)", "glm-4.7"], ["Claude Opus 4.8 (1M context)", "Claude Opus 4.8 (1M context)"], ["Claude", null], ["Cursor", null],
    ["GitHub Copilot (model: GPT-5.6 Sol, autonomous)", "GPT-5.6 Sol"], ["GLM-5.1 via Crush <crush@charm.land>", "GLM-5.1"], ["Crush:anthropic/claude-opus-5", "anthropic/claude-opus-5"],
    ["Crush:auto", "auto"], ["OpenCode (claude-opus-4-6)", "claude-opus-4-6"], ["GitHub Copilot (autonomous)", null], ["AI (Pi/GPT-5.5)", "Pi/GPT-5.5"], ["", null],
  ])("%s → %s", (text, expected) => { expect(findModel(text)).toBe(expected); });
});

describe("modelReleases", () => {
  it("are dated, oldest first, and named as commits are", () => {
    expect(modelReleases.length).toBeGreaterThan(30);
    expect(modelReleases.map(({ date }) => date)).toEqual(modelReleases.map(({ date }) => date).sort());
    expect(new Set(modelReleases.map(({ id }) => id)).size).toBe(modelReleases.length);
    for (const { id, vendor, family, generation, variant, date, source } of modelReleases) {
      expect(normaliseModel(id), id).toEqual({ id, vendor, family, generation, variant });
      expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
      expect(source).toMatch(/^https:\/\//);
    }
  });
});
