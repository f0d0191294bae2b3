import { aiderRules } from "./aiderRules";
import { assistedByRules } from "./assistedByRules";
import { automationRules } from "./automationRules";
import { builderRules } from "./builderRules";
import type { CatalogueRule } from "./catalogueRule";
import { claudeRules } from "./claudeRules";
import { cloudAgentRules } from "./cloudAgentRules";
import { codexRules } from "./codexRules";
import { copilotRules } from "./copilotRules";
import { editorAgentRules } from "./editorAgentRules";
import { hintRules } from "./hintRules";
import { reviewerRules } from "./reviewerRules";
import { terminalAgentRules } from "./terminalAgentRules";
import { unnamedRules } from "./unnamedRules";

/** Every rule by which a commit or a pull request is recognised. The order does not matter; `rulesVersion` grows with each change. */
export const catalogue: readonly CatalogueRule[] = [
  ...claudeRules, ...copilotRules, ...codexRules, ...cloudAgentRules, ...aiderRules, ...terminalAgentRules, ...editorAgentRules,
  ...builderRules, ...assistedByRules, ...unnamedRules, ...hintRules, ...reviewerRules, ...automationRules,
];
