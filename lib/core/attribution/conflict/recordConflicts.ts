import type { Judgement } from "../judgement";
import type { LineWriter } from "../record/lineRecord";
import type { Conflict } from "./conflict";

/** `copilot` is any product of that name. */
const isSame = (one: string, other: string): boolean => one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);

/** Where the writer that a record names is another one than the marks of the commit have it. An agent that either side does not name contradicts nobody. */
export function recordConflicts({ kind, agent }: Pick<LineWriter, "kind" | "agent">, commit: Pick<Judgement, "agents" | "verdict">): Conflict[] {
  const other = commit.agents[0]?.agent;
  if (other === undefined || commit.verdict === "bot") return [];
  if (kind === "person") return [{ kind: "personRecord", one: "human", other }];
  if (kind !== "agent" || agent === null || agent === "unnamed" || commit.agents.some((named) => named.agent === "unnamed" || isSame(named.agent, agent))) return [];
  return [{ kind: "agentRecord", one: agent, other }];
}
