import { agentTitle } from "../agentTitle";
import type { Correction } from "./correction";

const words = { agent: "an agent wrote them", people: "people wrote them", generated: "they were generated", unknown: "nobody knows who wrote them" } as const;

/** What a correction says of lines, in words: `Claude Code with Opus 4.8 wrote them`. */
export function correctionSaying({ says, agent, model }: Omit<Correction, "day">): string {
  if (says !== "agent") return words[says];
  return `${agentTitle(agent ?? "unnamed")}${model === null ? "" : ` with ${model}`} wrote them`;
}
