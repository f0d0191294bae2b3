import { rulesWith } from "@/lib/core/attribution/own/rulesWith";
import type { Policy } from "@/lib/core/attribution/policy";
import type { Bulk } from "@/lib/store/bulk";
import type { Database } from "@/lib/store/client";
import { readCorrections } from "@/lib/store/correction/readCorrections";
import { readAgentUse } from "@/lib/store/ledger/readAgentUse";
import { readOrganisation } from "@/lib/store/organisation/organisation";
import { readRepositoryPolicy, type RepositoryPolicy } from "@/lib/store/repository/repositoryPolicy";
import { readOwnRules } from "@/lib/store/rules/readOwnRules";
import type { Judge } from "./judge";
import { judgedWith } from "./judgedWith";
import { readPolicy } from "./readPolicy";

/** How a repository is to be judged at this moment, and the name of that. */
export interface Wanted {
  readonly policy: Policy;
  readonly name: string;
}

/** The same for any repository, by its own policy: null is the organisation's. */
export async function readWantedBy(db: Database): Promise<(own: RepositoryPolicy | null) => Wanted> {
  const [organisation, rules] = await Promise.all([readOrganisation(db), readOwnRules(db)]);
  return (own) => {
    const policy = readPolicy(own ?? organisation);
    return { policy, name: judgedWith(policy, rules, organisation.timeZone) };
  };
}

/** What decides on a repository's verdicts: its own policy or the organisation's, the rules and the zone. */
export async function readWanted(db: Database, repositoryId: number): Promise<Wanted> {
  const [wantedBy, own] = await Promise.all([readWantedBy(db), readRepositoryPolicy(db, repositoryId)]);
  return wantedBy(own);
}

/** All that a judge of this repository has to know. */
export async function readJudge(db: Database, bulk: Bulk, policy: Policy, now: number): Promise<Judge> {
  const rules = rulesWith(await readOwnRules(db));
  return { policy, agentUse: policy.kind === "adopters" ? await readAgentUse(bulk) : new Map<string, readonly number[]>(), now, corrections: await readCorrections(bulk), rules };
}
