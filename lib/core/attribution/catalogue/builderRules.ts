import type { CatalogueRule } from "./catalogueRule";
import { accountRule } from "./accountRule";
import { census } from "./census";
import { identityRule } from "./identityRule";

/** Marks of app builders and of services that open pull requests by themselves. */
export const builderRules: readonly CatalogueRule[] = [
  {
    id: "replit.commit-author", agent: "replit", kind: "agent", roles: ["trailer"], strength: "D",
    pattern: { type: "trailer", keys: ["replit-commit-author"], value: /^(?:agent|assistant)$/i },
    examples: [["trailer", "Replit-Commit-Author: Agent"], ["trailer", "Replit-Commit-Author: Assistant"]],
    counterExamples: [["trailer", "Replit-Commit-Author: Deployment"], ["trailer", "Replit-Commit-Author: Agent Smith"]],
    source: "https://docs.replit.com",
  },
  identityRule({ id: "replit.identity", agent: "replit", written: ["Replit Agent <agent@replit.com>"], counter: "Amjad <amjad@replit.com>", source: "https://docs.replit.com" }),
  accountRule({ id: "lovable.gpt-engineer", agent: "lovable", login: "gpt-engineer-app[bot]", accountId: 159125892, source: "https://github.com/apps/gpt-engineer-app" }),
  accountRule({ id: "lovable.account", agent: "lovable", login: "lovable-dev[bot]", accountId: 159125892, source: "https://github.com/apps/lovable-dev" }),
  accountRule({ id: "v0.account", agent: "v0", login: "v0[bot]", accountId: null, source: "https://github.com/apps/v0" }),
  identityRule({ id: "mastra.identity", agent: "mastra", written: ["Mastra Code <noreply@mastra.ai>"], counter: "Sam <sam@mastra.ai>", source: "https://github.com/mastra-ai/mastra" }),
  accountRule({ id: "sweep.nightly", agent: "sweep", login: "sweep-nightly[bot]", accountId: null, source: "https://github.com/sweepai/sweep" }),
  accountRule({ id: "sweep.account", agent: "sweep", login: "sweep-ai[bot]", accountId: null, source: "https://github.com/apps/sweep-ai" }),
  accountRule({ id: "codesmith.account", agent: "codesmith", login: "codesmith-bot", accountId: null, source: census }),
  accountRule({ id: "pullfrog.account", agent: "pullfrog", login: "pullfrog[bot]", accountId: null, source: "https://github.com/apps/pullfrog" }),
  accountRule({ id: "terragon.account", agent: "terragon", login: "terragon-labs[bot]", accountId: null, source: "https://github.com/apps/terragon-labs" }),
  accountRule({ id: "seer.account", agent: "seer", login: "seer-by-sentry[bot]", accountId: null, source: "https://github.com/apps/seer-by-sentry" }),
  {
    id: "mintlify.generated-by", agent: "mintlify", kind: "agent", roles: ["trailer"], strength: "D",
    pattern: { type: "trailer", keys: ["generated-by"], value: /^mintlify-agent$/i },
    examples: [["trailer", "Generated-By: mintlify-agent"]], counterExamples: [["trailer", "Generated-By: mintlify-agent-fan"]],
    source: census,
  },
  {
    id: "sageox.co-author", agent: "sageox", kind: "agent", roles: ["co-author"], strength: "D", yields: true,
    pattern: { type: "name", name: /^sageox$/i },
    examples: [["co-author", "SageOx <ox@sageox.ai>"]], counterExamples: [["co-author", "Sage Oxley <sage@example.com>"]],
    source: census,
  },
];
