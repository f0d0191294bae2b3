import type { Evidence, Strength } from "./evidence";
import type { Mark } from "./findMarks";
import { normaliseModel } from "./normaliseModel";

/** An agent with its best evidence. */
export interface RankedAgent {
  readonly agent: string;
  readonly strength: Strength;
  readonly model: string | null;
  readonly modelId: string | null;
}

const weight: Readonly<Record<Strength, number>> = { L: 3, C: 2, D: 1, H: 0, A: 0, P: 0 };

/** "GitHub Copilot" beside one product of that name means that product, not a second agent. */
const productsOf: Readonly<Record<string, readonly string[]>> = { copilot: ["copilot-agent", "copilot-cli"], gemini: ["gemini-cli"] };

interface Counted {
  readonly item: Evidence;
  readonly agent: string;
  readonly yields: boolean;
  readonly at: number;
}

/**
 * The agents that the evidence names with strength D or better, the one that gets the lines first: stronger evidence, then later.
 * A mark that yields stays only where no agent is named. `evidence` is that of `marks`, in the same order.
 */
export function rankAgents(marks: readonly Mark[], evidence: readonly Evidence[]): RankedAgent[] {
  const counted = countedMarks(marks, evidence);
  if (counted.length === 0) return [];
  const named = counted.filter((mark) => !mark.yields);
  const ranked = (named.length > 0 ? named : counted).sort((a, b) => weight[b.item.strength] - weight[a.item.strength] || b.at - a.at);
  const agents = new Map<string, RankedAgent>();
  for (const { item, agent } of ranked) {
    if (agents.has(agent)) continue;
    agents.set(agent, { agent, strength: item.strength, ...modelOf(ranked.filter((other) => other.agent === agent)) });
  }
  return [...agents.values()];
}

/** The best mark that names a model which is recognised; else one that writes anything (`auto`). */
function modelOf(ranked: readonly Counted[]): { model: string | null; modelId: string | null } {
  let written: string | null = null;
  for (const { item } of ranked) {
    if (item.model === null) continue;
    const known = normaliseModel(item.model);
    if (known !== null) return { model: item.model, modelId: known.id };
    written ??= item.model;
  }
  return { model: written, modelId: null };
}

function countedMarks(marks: readonly Mark[], evidence: readonly Evidence[]): Counted[] {
  const counted: Counted[] = [];
  evidence.forEach((item, at) => {
    const rule = marks[at]?.rule;
    if (rule?.kind !== "agent" || item.agent === null || weight[item.strength] === 0) return;
    counted.push({ item, agent: item.agent, yields: rule.yields === true, at });
  });
  return counted.map((mark) => {
    const product = productsOf[mark.agent]?.find((id) => counted.some((other) => other.agent === id));
    return product === undefined ? mark : { ...mark, agent: product };
  });
}
