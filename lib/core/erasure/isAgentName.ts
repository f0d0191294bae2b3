import { agentTitle } from "../attribution/agentTitle";
import { catalogue } from "../attribution/catalogue/catalogue";

const titles = new Set(catalogue.flatMap(({ agent }) => (agent === null ? [] : [agent, agentTitle(agent).toLowerCase()])));

/** Whether a name tells of an agent or automation, whatever address stands beside it: `GitHub Copilot`, `Ada Example (aider)`. */
export function isAgentName(name: string): boolean {
  const lower = name.toLowerCase();
  return titles.has(lower) || catalogue.some(({ pattern }) => (pattern.type === "name" && pattern.name.test(name)) || (pattern.type === "login" && pattern.login.test(name))
    || (pattern.type === "identity" && ((pattern.names?.includes(lower) ?? false) || (pattern.logins?.includes(lower) ?? false))));
}
