import "server-only";
import { agentTitle } from "@/lib/core/attribution/agentTitle";
import { catalogue } from "@/lib/core/attribution/catalogue/catalogue";
import { rulesVersion } from "@/lib/core/attribution/rulesVersion";
import type { MethodModel } from "@/lib/core/report/page/methodModel";
import { readOwnRules } from "@/lib/store/rules/readOwnRules";
import { address } from "./address";
import { leftOutExamples } from "./leftOutExamples";
import { loadContext } from "./loadContext";
import { loadEdition } from "./loadEdition";
import { policyModelOf } from "./policyModelOf";

/** Rules of the catalogue by the agent they name, by name. */
function agentsOf(): MethodModel["agents"] {
  const counts = new Map<string, number>();
  for (const { agent } of catalogue) if (agent !== null) counts.set(agent, (counts.get(agent) ?? 0) + 1);
  return [...counts].map(([agent, rules]) => ({ name: agentTitle(agent), rules })).sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/** How it is decided: rules, policy, what is left out. Definitions come from the registry itself. */
export async function loadMethod(): Promise<MethodModel> {
  const context = await loadContext();
  const { rules, off } = await readOwnRules(context.db);
  const own = { rules: rules.length, off: off.length, policies: context.repositories.filter(({ ownPolicy }) => ownPolicy !== null).map(({ name, slug }) => ({ name, href: address.repository(slug) })) };
  return { edition: await loadEdition(context), rulesVersion: rulesVersion.number, policy: policyModelOf(context.organisation), own, agents: agentsOf(), leftOut: leftOutExamples };
}
