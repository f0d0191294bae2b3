import type { CatalogueRule } from "./catalogueRule";

const docs = "https://aider.chat/docs/git.html";

/** Marks of aider. As committer only, it has saved the person's own files: that is no mark. */
export const aiderRules: readonly CatalogueRule[] = [
  {
    id: "aider.author", agent: "aider", kind: "agent", roles: ["author"], strength: "D",
    pattern: { type: "name", name: /\(aider\)$/ },
    examples: [["author", "Paul Gauthier (aider) <paul@aider.chat>"], ["author", "Your Name (aider) <aider@paulg.org>"]],
    counterExamples: [["committer", "Paul Gauthier (aider) <paul@aider.chat>"], ["author", "Paul Gauthier <paul@aider.chat>"], ["author", "aider fan <a@example.com>"]],
    source: docs,
  },
  {
    id: "aider.co-author", agent: "aider", kind: "agent", roles: ["co-author"], strength: "D",
    pattern: { type: "name", name: /^aider(?:$| \((?<model>.+)\)$)/i, emails: ["aider@aider.chat", "noreply@aider.chat", "noreply@aider.dev"] },
    examples: [
      ["co-author", "aider (gpt-5.2) <aider@aider.chat>"], ["co-author", "aider (vertex_ai/gemini-2.5-pro-exp-03-25) <noreply@aider.dev>"],
      ["co-author", "aider (openai/gpt-4.1) <noreply@aider.chat>"],
    ],
    counterExamples: [["co-author", "Paul Gauthier <paul@aider.chat>"], ["co-author", "JV <aider@codewithjv.com>"], ["co-author", "Paul <aider@paulg.org>"]],
    source: docs,
  },
  {
    id: "aider.subject", agent: "aider", kind: "agent", roles: ["subject"], strength: "D",
    pattern: { type: "text", text: /^aider: / },
    examples: [["subject", "aider: Added a test for the parser"]],
    counterExamples: [["subject", "Fix aider: crash on start"], ["subject", "Revert \"aider: Added a test\""], ["subject", "aider improvements"]],
    source: docs,
  },
  {
    id: "unnamed.author-model", agent: "unnamed", kind: "agent", roles: ["author"], strength: "D", yields: true,
    pattern: { type: "name", name: / \((?<model>(?:[\w.]+\/)*(?:claude|gpt|gemini|deepseek|qwen|glm|kimi|grok|o\d)-[\w.:-]*\d[\w.:-]*)\)$/i },
    examples: [["author", "Ali Ayas (claude-sonnet-4-20250514) <ali@example.com>"]],
    counterExamples: [["author", "Ali Ayas (claude) <ali@example.com>"], ["author", "Ali Ayas (Berlin) <ali@example.com>"], ["committer", "Ali (claude-sonnet-4) <ali@example.com>"]],
    source: "census of 45 real repositories, Nov 2026",
  },
];
