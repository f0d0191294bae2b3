import type { CatalogueRule } from "./catalogueRule";
import { census } from "./census";

const agentDocs = "https://docs.github.com/en/copilot/concepts/agents/coding-agent/about-coding-agent";

/** Marks of GitHub's agents. One account name (`Copilot`) stands for three things; only the number before it tells them apart. */
export const copilotRules: readonly CatalogueRule[] = [
  {
    id: "copilot-agent.account", agent: "copilot-agent", kind: "agent", roles: ["author", "committer", "co-author", "pull-request-author"], strength: "D",
    pattern: { type: "identity", emails: ["198982749+copilot@users.noreply.github.com"], logins: ["copilot-swe-agent[bot]"] },
    account: { login: "copilot-swe-agent[bot]", id: 198982749 },
    examples: [
      ["author", "copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>"],
      ["co-author", "Copilot <198982749+Copilot@users.noreply.github.com>"], ["pull-request-author", "copilot-swe-agent[bot]"],
    ],
    counterExamples: [
      ["co-author", "Copilot <175728472+Copilot@users.noreply.github.com>"], ["author", "Copilot <223556219+Copilot@users.noreply.github.com>"],
      ["author", "A Copilot <pilot@example.com>"],
    ],
    source: agentDocs,
  },
  {
    id: "copilot-agent.login", agent: "copilot-agent", kind: "agent", roles: ["pull-request-author"], strength: "D",
    pattern: { type: "identity", logins: ["copilot"] }, account: { login: "Copilot", id: 198982749 },
    examples: [["pull-request-author", "Copilot"]], counterExamples: [["pull-request-author", "copilot-fan"]],
    source: agentDocs,
  },
  {
    id: "copilot-agent.logs", agent: "copilot-agent", kind: "agent", roles: ["trailer"], strength: "D",
    pattern: { type: "trailer", keys: ["agent-logs-url"], value: /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/sessions\/[\w-]+/ },
    examples: [["trailer", "Agent-Logs-Url: https://github.com/rails/rails/sessions/0f6e3b1c-1111-2222-3333-444455556666"]],
    counterExamples: [["trailer", "Agent-Logs-Url: https://example.com/rails/sessions/1"]],
    source: agentDocs,
  },
  {
    id: "copilot-agent.body", agent: "copilot-agent", kind: "agent", roles: ["pull-request-body"], strength: "D",
    pattern: { type: "line", starts: ["start copilot coding agent"], line: /^<!-- START COPILOT CODING AGENT/ },
    examples: [["pull-request-body", "<!-- START COPILOT CODING AGENT SUFFIX -->"]],
    counterExamples: [["pull-request-body", "We parse `<!-- START COPILOT CODING AGENT` out of the body"]],
    source: agentDocs,
  },
  {
    id: "copilot-agent.branch", agent: "copilot-agent", kind: "hint", roles: ["branch"], strength: "H",
    pattern: { type: "text", text: /^copilot\/./ },
    examples: [["branch", "copilot/fix-12"]], counterExamples: [["branch", "fix/copilot/12"]],
    source: agentDocs,
  },
  {
    id: "copilot-cli.account", agent: "copilot-cli", kind: "agent", roles: ["author", "committer", "co-author"], strength: "D",
    pattern: { type: "identity", emails: ["223556219+copilot@users.noreply.github.com"] },
    examples: [
      ["co-author", "Copilot <223556219+Copilot@users.noreply.github.com>"], ["co-author", "Copilot App <223556219+Copilot@users.noreply.github.com>"],
    ],
    counterExamples: [["co-author", "Copilot <175728472+Copilot@users.noreply.github.com>"]],
    source: "https://docs.github.com/en/copilot/concepts/agents/about-copilot-cli",
  },
  {
    id: "copilot-cli.session", agent: "copilot-cli", kind: "agent", roles: ["trailer"], strength: "D",
    pattern: { type: "trailer", keys: ["copilot-session"], value: /^[0-9a-f]{8}-[0-9a-f-]{27}/i },
    examples: [["trailer", "Copilot-Session: 0f6e3b1c-1111-2222-3333-444455556666"]], counterExamples: [["trailer", "Copilot-Session: yesterday"]],
    source: census,
  },
  {
    id: "copilot.declared", agent: "copilot", kind: "agent", roles: ["author", "committer", "co-author"], strength: "D",
    pattern: { type: "name", name: /^(?:github )?copilot(?:$| ?\(| cli)/i, emails: ["noreply@github.com", "github.copilot@github.com"] },
    examples: [["co-author", "GitHub Copilot <noreply@github.com>"], ["co-author", "GitHub Copilot <github.copilot@github.com>"]],
    counterExamples: [["committer", "GitHub <noreply@github.com>"], ["co-author", "GitHub Copilot Fan <noreply@github.com>"]],
    source: census,
  },
  {
    id: "copilot.review-suggestion", agent: "copilot", kind: "assist", roles: ["author", "committer", "co-author"], strength: "A",
    pattern: { type: "identity", emails: ["175728472+copilot@users.noreply.github.com"] },
    examples: [
      ["co-author", "Copilot <175728472+Copilot@users.noreply.github.com>"],
      ["co-author", "Copilot Autofix powered by AI <175728472+Copilot@users.noreply.github.com>"],
    ],
    counterExamples: [["co-author", "Copilot <198982749+Copilot@users.noreply.github.com>"]],
    source: "https://docs.github.com/en/copilot/using-github-copilot/code-review/using-copilot-code-review",
  },
  {
    id: "copilot.editor-default", agent: "copilot", kind: "assist", roles: ["co-author"], strength: "A",
    pattern: { type: "identity", emails: ["copilot@github.com"] },
    examples: [["co-author", "Copilot <copilot@github.com>"]], counterExamples: [["co-author", "Copilot <copilot@example.com>"]],
    source: census,
  },
  {
    id: "copilot.autofix", agent: "copilot", kind: "assist", roles: ["author", "committer", "co-author"], strength: "A",
    pattern: { type: "identity", logins: ["github-advanced-security[bot]", "github-code-quality[bot]"] },
    examples: [
      ["co-author", "Copilot Autofix powered by AI <62310815+github-advanced-security[bot]@users.noreply.github.com>"],
      ["co-author", "Copilot Autofix powered by AI <223894421+github-code-quality[bot]@users.noreply.github.com>"],
    ],
    counterExamples: [["co-author", "Copilot Autofix <someone@example.com>"]],
    source: "https://docs.github.com/en/code-security/code-scanning/managing-code-scanning-alerts/about-autofix-for-codeql-code-scanning",
  },
];
