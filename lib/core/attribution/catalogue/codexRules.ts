import type { CatalogueRule } from "./catalogueRule";
import { census } from "./census";

const repository = "https://github.com/openai/codex";

/** Marks of Codex. It signs nothing by default, so most of its work is unmarked. */
export const codexRules: readonly CatalogueRule[] = [
  {
    id: "codex.identity", agent: "codex", kind: "agent", roles: ["author", "committer", "co-author"], strength: "D",
    pattern: { type: "identity", emails: ["codex@openai.com"] },
    examples: [["author", "GPT 5.5 <codex@openai.com>"], ["author", "Codex GPT-5 <codex@openai.com>"], ["co-author", "OpenAI Codex <codex@openai.com>"]],
    counterExamples: [["author", "Codex <codex@example.com>"], ["author", "Taylor Blau <ttaylorr@openai.com>"]],
    source: census,
  },
  {
    id: "codex.named", agent: "codex", kind: "agent", roles: ["author", "committer", "co-author"], strength: "D",
    pattern: { type: "name", name: /^(?:(?:openai )?codex(?:$|[ (-])|(?:chat)?gpt[ -]?\d|chatgpt$)/i, emails: ["noreply@openai.com"] },
    examples: [["co-author", "Codex <noreply@openai.com>"], ["co-author", "GPT-5.3-Codex <noreply@openai.com>"], ["co-author", "Codex (gpt-5.2) <noreply@openai.com>"]],
    counterExamples: [["co-author", "Ted Nyman <noreply@openai.com>"], ["co-author", "Codexia Smith <noreply@openai.com>"]],
    source: repository,
  },
  {
    id: "codex.account", agent: "codex", kind: "agent", roles: ["author", "committer", "co-author", "pull-request-author"], strength: "D",
    pattern: { type: "identity", logins: ["chatgpt-codex-connector[bot]"] }, account: { login: "chatgpt-codex-connector[bot]", id: 199175422 },
    examples: [
      ["author", "chatgpt-codex-connector[bot] <199175422+chatgpt-codex-connector[bot]@users.noreply.github.com>"],
      ["pull-request-author", "chatgpt-codex-connector[bot]"],
    ],
    counterExamples: [["author", "chatgpt-codex-connector <a@example.com>"]],
    source: "https://github.com/apps/chatgpt-codex-connector",
  },
  {
    id: "codex.openai-account", agent: "codex", kind: "agent", roles: ["author", "committer", "co-author", "pull-request-author"], strength: "D",
    pattern: { type: "identity", logins: ["openai-codex[bot]"] }, account: { login: "openai-codex[bot]", id: 215057067 },
    examples: [["author", "openai-codex[bot] <215057067+openai-codex[bot]@users.noreply.github.com>"], ["pull-request-author", "openai-codex[bot]"]],
    counterExamples: [["author", "openai-codex <a@example.com>"]],
    source: census,
  },
  {
    id: "codex.branch", agent: "codex", kind: "hint", roles: ["branch"], strength: "H",
    pattern: { type: "text", text: /^(?:[a-z0-9]{6}-)?codex\/./i },
    examples: [["branch", "codex/add-tests"], ["branch", "a1b2c3-codex/add-tests"]], counterExamples: [["branch", "docs/codex/x"], ["branch", "codex"]],
    source: repository,
  },
  {
    id: "codex.label", agent: "codex", kind: "hint", roles: ["label"], strength: "H",
    pattern: { type: "text", text: /^codex$/i },
    examples: [["label", "codex"]], counterExamples: [["label", "codex-bug"]],
    source: repository,
  },
  {
    id: "codex.task-link", agent: "codex", kind: "agent", roles: ["pull-request-body", "body"], strength: "D",
    pattern: {
      type: "line", starts: ["https://chatgpt.com/codex/tasks/", "codex task"],
      line: /^(?:-+ ?)?(?:\[codex task\]\(|codex task: ?)?https:\/\/chatgpt\.com\/codex\/tasks\/\w+\)?$/i,
    },
    examples: [["pull-request-body", "https://chatgpt.com/codex/tasks/task_e_68"], ["pull-request-body", "[Codex Task](https://chatgpt.com/codex/tasks/task_e_68)"]],
    counterExamples: [["pull-request-body", "Compare with https://chatgpt.com/codex/tasks/task_e_68 which failed"]],
    source: "https://developers.openai.com/codex/cloud",
  },
];
