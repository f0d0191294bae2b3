import { expect, it } from "vitest";
import { modelTitle } from "./modelTitle";

it.each([
  ["claude-opus-4-8", "Claude Opus 4.8"], ["claude-sonnet-4", "Claude Sonnet 4"], ["claude-haiku-5-5", "Claude Haiku 5.5"], ["gpt-5.3-codex", "GPT-5.3 Codex"], ["gpt-4o", "GPT-4o"],
  ["gemini-2.5-pro", "Gemini 2.5 Pro"], ["o3-mini", "o3 mini"], ["deepseek-r1", "DeepSeek R1"], ["qwen3-coder", "Qwen3 Coder"],
])("%s is %s", (id, title) => {
  expect(modelTitle(id)).toBe(title);
});
