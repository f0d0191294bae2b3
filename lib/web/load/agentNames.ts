import { agentTitle } from "@/lib/core/attribution/agentTitle";
import { modelTitle } from "./modelTitle";

/** `Claude Code, Opus 4.8` from the ids of a change; the agent of most lines first, empty where none is named. */
export function agentNames(agents: string, main: string | null, model: string | null): string {
  const ids = agents.split(" ").filter((id) => id !== "");
  const ordered = main !== null && ids.includes(main) ? [main, ...ids.filter((id) => id !== main)] : ids;
  const names = ordered.map(agentTitle);
  return [names[0], model === null ? undefined : modelTitle(model), ...names.slice(1)].filter((name) => name !== undefined).join(", ");
}
