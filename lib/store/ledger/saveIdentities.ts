import type { CatalogueRule } from "@/lib/core/attribution/catalogue/catalogueRule";
import { namesAccount } from "@/lib/core/attribution/namesAccount";
import { partiesBehind } from "@/lib/core/attribution/partiesBehind";
import type { Bulk } from "../bulk";
import type { Batch } from "./batch";
import { identityKey, saveParties } from "./saveParties";

/**
 * Ids of the authors of a batch that this run has not met yet, and of people behind commits of agents' accounts (`findInitiators` names them): together, as two statements
 * in one transaction could lock out another ingest.
 */
export async function saveIdentities(bulk: Bulk, batch: Batch, known: ReadonlyMap<string, number>, rules: readonly CatalogueRule[]): Promise<Map<string, number>> {
  const accounts = new Set(rules.filter(namesAccount).map(({ id }) => id));
  const wanted = new Set<string>();
  const want = (email: string, name: string) => {
    const key = identityKey(email, name);
    if (!known.has(key)) wanted.add(key);
  };
  for (const [at, { facts }] of batch.commits.entries()) {
    want(facts.mappedAuthorEmail, facts.mappedAuthorName);
    if (batch.judgements[at]?.evidence.some(({ source, rule }) => source === "author" && accounts.has(rule)) !== true) continue;
    const { coAuthors, committer } = partiesBehind(facts, rules);
    for (const { email, name } of committer === null ? coAuthors : [...coAuthors, committer]) want(email, name);
  }
  return await saveParties(bulk, wanted);
}
