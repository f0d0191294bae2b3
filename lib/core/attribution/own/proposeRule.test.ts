import { expect, it } from "vitest";
import { ownRuleProblem } from "./ownRuleProblem";
import { proposeRule } from "./proposeRule";

it.each([
  [{ kind: "address", signature: "coder@acme.example", name: "Acme Coder[bot]" }, { looksAt: "address", pattern: "coder@acme.example", agent: "acme-coder" }],
  [{ kind: "address", signature: "9+acme-agent[bot]@users.noreply.github.com", name: "" }, { looksAt: "address", pattern: "9+acme-agent[bot]@users.noreply.github.com", agent: "9-acme" }],
  [{ kind: "trailer", signature: "x-assistant: Nine 3.1 (fast)", name: "" }, { looksAt: "trailer", pattern: "x-assistant: Nine 3.1 (fast)", agent: "nine" }],
  [{ kind: "trailer", signature: "ai-tool", name: "" }, { looksAt: "trailer", pattern: "ai-tool", agent: "ai-tool" }],
  [{ kind: "trailer", signature: `x-ai: ${"m".repeat(114)}`, name: "" }, { looksAt: "trailer", pattern: "x-ai", agent: "m".repeat(40) }],
] as const)("%j", (signature, rule) => {
  expect(proposeRule(signature)).toEqual(rule);
  expect(ownRuleProblem({ ...rule, id: 0, strength: "D", since: null, until: null })).toBeNull();
});
