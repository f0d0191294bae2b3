import type { CatalogueRule } from "./catalogueRule";
import { accountRule } from "./accountRule";
import { census } from "./census";
import { identityRule } from "./identityRule";

/** Marks of agents that live in an editor or in a vendor's workspace. */
export const editorAgentRules: readonly CatalogueRule[] = [
  identityRule({ id: "roo.identity", agent: "roo-code", written: ["Roo Code <roomote@roocode.com>"], counter: "Roo <roo@roocode.com>", source: "https://github.com/RooCodeInc/Roo-Code" }),
  accountRule({ id: "roo.account", agent: "roo-code", login: "roomote[bot]", accountId: 219738659, source: "https://github.com/apps/roomote" }),
  accountRule({ id: "factory.account", agent: "factory", login: "factory-droid[bot]", accountId: 138933559, source: "https://github.com/apps/factory-droid" }),
  identityRule({ id: "factory.identity", agent: "factory", written: ["droid <droid@factory.ai>"], counter: "Ann <ann@factory.ai>", source: "https://docs.factory.ai" }),
  identityRule({ id: "warp.identity", agent: "warp", written: ["Warp <agent@warp.dev>", "Oz <oz-agent@warp.dev>"], counter: "Zach <zach@warp.dev>", source: "https://docs.warp.dev" }),
  identityRule({
    id: "kiro.identity", agent: "kiro", written: ["Kiro <244629292+kiro-agent@users.noreply.github.com>", "Kiro <noreply@kiro.dev>"],
    counter: "Kiro <kiro@example.com>", source: "https://kiro.dev/docs",
  }),
  accountRule({ id: "amazon-q.account", agent: "amazon-q", login: "amazon-q-developer[bot]", accountId: 208079219, source: "https://github.com/apps/amazon-q-developer" }),
  identityRule({ id: "junie.identity", agent: "junie", written: ["Junie <junie@jetbrains.com>"], counter: "Junie <j.unie@jetbrains.com>", source: "https://www.jetbrains.com/help/junie" }),
  identityRule({ id: "windsurf.identity", agent: "windsurf", written: ["Cascade <cascade@windsurf.ai>"], counter: "Cascade <cascade@example.com>", source: census }),
  identityRule({ id: "augment.identity", agent: "augment", written: ["Augment Agent <noreply@augmentcode.com>"], counter: "Augusta <a@augmentcode.com>", source: "https://docs.augmentcode.com" }),
  identityRule({ id: "firebender.identity", agent: "firebender", written: ["Firebender <help@firebender.com>"], counter: "Firebender <fire@example.com>", source: "https://firebender.com" }),
  {
    id: "firebender.footer", agent: "firebender", kind: "agent", roles: ["body", "pull-request-body"], strength: "D",
    pattern: { type: "line", starts: ["generated with"], line: /^(?:🤖 ?)?generated with (?:\[firebender\](?:\([^)\s]*\))?|firebender)$/iu },
    examples: [["body", "🤖 Generated with [Firebender](https://firebender.com)"]], counterExamples: [["body", "Generated with Firebender support in mind"]],
    source: "https://firebender.com",
  },
  {
    id: "zed.named", agent: "zed", kind: "agent", roles: ["co-author"], strength: "D",
    pattern: { type: "name", name: /^zed ai(?:$| \()/i },
    examples: [["co-author", "Zed AI <ai@zed.dev>"]], counterExamples: [["co-author", "Agus Zubiaga <agus@zed.dev>"], ["co-author", "Zed Aiken <z@example.com>"]],
    source: census,
  },
  {
    id: "blackbox.named", agent: "blackbox", kind: "agent", roles: ["author", "co-author"], strength: "D",
    pattern: { type: "name", name: /^blackbox ?ai(?: agent)?$/i },
    examples: [["co-author", "BLACKBOX AI <noreply@blackbox.ai>"], ["author", "blackboxai <agent@blackbox.ai>"]],
    counterExamples: [["co-author", "Blackbox Aiden <b@example.com>"]],
    source: census,
  },
];
