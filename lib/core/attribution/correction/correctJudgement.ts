import { formatDay } from "../../report/formatDay";
import type { Evidence } from "../evidence";
import type { Judgement } from "../judgement";
import { normaliseModel } from "../normaliseModel";
import type { Correction } from "./correction";
import { correctionSaying } from "./correctionSaying";

/**
 * The verdict on lines that a person corrected: as the person says (strength P), before all other evidence, which is kept beside it (EVIDENCE.md). Without a correction the
 * judgement is given back as it is. An agent that a person names is `declared`: a record of the tool is what proves. The person is not named here.
 */
export function correctJudgement(judgement: Judgement, correction: Correction | undefined): Judgement {
  if (correction === undefined) return judgement;
  const { says, model } = correction;
  const agent = says === "agent" ? (correction.agent ?? "unnamed") : null;
  const modelId = agent === null || model === null ? null : (normaliseModel(model)?.id ?? null);
  const saying = correctionSaying(correction);
  const evidence: Evidence = { rule: "correction", strength: "P", agent, model: agent === null ? null : model, quote: saying, source: "correction" };
  return {
    ...judgement, verdict: says === "agent" ? "declared" : says === "people" ? "human" : "unknown", agent, model: agent === null ? null : model, modelId,
    agents: agent === null ? [] : [{ agent, model, modelId }], byPolicy: false, evidence: [...judgement.evidence, evidence],
    reason: `A person's correction of ${formatDay(correction.day)} says that ${saying}.`, ...(says === "generated" ? { saidGenerated: true } : {}),
  };
}
