import type { CatalogueRule } from "./catalogueRule";
import { census } from "./census";

/** A reviewer becomes a co-author when somebody accepts one suggestion of it: an assist, not authorship. */
function reviewerRule(agent: string, logins: readonly string[], accountId: number | null = null): CatalogueRule {
  return {
    id: `${agent}.review-suggestion`, agent, kind: "assist", roles: ["co-author"], strength: "A", source: census,
    pattern: { type: "identity", logins },
    examples: logins.map((login) => ["co-author", `${login} <${accountId ?? 1}+${login}@users.noreply.github.com>`] as const),
    counterExamples: [["co-author", `${agent} fan <fan@example.com>`]],
  };
}

/** AI reviewers, met as co-authors. */
export const reviewerRules: readonly CatalogueRule[] = [
  reviewerRule("coderabbit", ["coderabbitai[bot]"], 136622811),
  reviewerRule("gemini-code-assist", ["gemini-code-assist[bot]"], 176961590),
  reviewerRule("ellipsis", ["ellipsis-dev[bot]"]),
  reviewerRule("greptile", ["greptile-apps[bot]"]),
  reviewerRule("cubic", ["cubic-dev-ai[bot]"]),
  reviewerRule("qodo", ["qodo-merge[bot]", "qodo-merge-pro[bot]", "qodo-code-review[bot]"]),
  reviewerRule("macroscope", ["macroscope[bot]", "macroscopeapp[bot]"]),
  reviewerRule("baz", ["baz-reviewer[bot]"]),
];
