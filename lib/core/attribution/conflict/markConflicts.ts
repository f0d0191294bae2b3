import type { Judgement } from "../judgement";
import type { Conflict } from "./conflict";

/** Agents that are named on a commit beside the one its lines count for. */
export function markConflicts({ agents, evidence }: Pick<Judgement, "agents" | "evidence">): Conflict[] {
  const [first, ...others] = agents;
  if (first === undefined) return [];
  const isConfirmed = (agent: string): boolean => evidence.some((item) => item.strength === "C" && item.agent === agent);
  return others.map(({ agent }) => ({ kind: isConfirmed(first.agent) && !isConfirmed(agent) ? "account" : "marks", one: first.agent, other: agent }));
}
