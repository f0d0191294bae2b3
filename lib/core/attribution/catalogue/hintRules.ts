import type { CatalogueRule } from "./catalogueRule";
import { census } from "./census";

/** A merge commit tells the branch it took in: as weak as the branch name itself. */
function mergedBranchRule(agent: string, prefix: string): CatalogueRule {
  return {
    id: `${agent}.merged-branch`, agent, kind: "hint", roles: ["subject"], strength: "H", source: census,
    pattern: { type: "text", text: new RegExp(`^Merge (?:pull request #\\d+ from [\\w.-]+/|branch ')${prefix}/.`) },
    examples: [["subject", `Merge pull request #21920 from ann/${prefix}/fix-x`], ["subject", `Merge branch '${prefix}/fix-x' into 'main'`]],
    counterExamples: [["subject", `Merge pull request #1 from ${prefix}/fix-x`], ["subject", `Merge branch 'docs/${prefix}/x'`], ["subject", `Fix ${prefix}/x`]],
  };
}

const denial = "(?!(?:none|no|not|never|n/a|false|nothing|without)(?![a-z])|[^.]{0,60}(?: not |n't |\\*\\*not\\*\\*| no (?:ai|llm)))";

/** Marks that no more than suggest an agent and that git itself can show. Prose is never more than a hint: half of it denies. */
export const hintRules: readonly CatalogueRule[] = [
  mergedBranchRule("claude-code", "claude"), mergedBranchRule("copilot-agent", "copilot"), mergedBranchRule("codex", "codex"),
  mergedBranchRule("cursor", "cursor"), mergedBranchRule("devin", "devin"),
  {
    id: "unnamed.disclosure", agent: "unnamed", kind: "hint", roles: ["body", "pull-request-body"], strength: "H", source: census,
    pattern: { type: "line", starts: ["ai disclosure", "ai usage", "llm disclosure"], line: new RegExp(`^(?:ai|llm) (?:disclosure|usage): ?${denial}\\S`, "i") },
    examples: [["body", "AI disclosure: Partially written with Codex and GPT 5.5."], ["body", "AI usage: GitHub Copilot CLI assisted with implementation."]],
    counterExamples: [["body", "AI usage: none"], ["body", "AI disclosure: No AI was used."], ["body", "AI disclosure: I did not use an LLM."], ["body", "Ask for an AI disclosure: yes"]],
  },
  {
    id: "unnamed.assisted-prose", agent: "unnamed", kind: "hint", roles: ["trailer"], strength: "H", source: census,
    pattern: { type: "trailer", keys: ["ai-assisted", "ai-generated"], value: new RegExp(`^(?!(?:true|yes)$)${denial}\\S`, "i") },
    examples: [["trailer", "AI-assisted: Changes applied with Claude Code."]],
    counterExamples: [["trailer", "AI-assisted: no"], ["trailer", "AI-assisted: true"], ["trailer", "AI-assisted: I didn't use any."]],
  },
];
