import { namesOf } from "@/lib/core/erasure/namesOf";
import { personKey } from "@/lib/core/erasure/personKey";
import type { Bulk } from "../bulk";
import { readStoredCommits } from "./readStoredCommits";

/** Every name that the stored commits use with some addresses (in lower case), of people and not of agents. */
export async function findNames(bulk: Bulk, repositories: readonly number[], addresses: readonly string[]): Promise<string[]> {
  const theirs = new Set(addresses);
  const isTheirs = (address: string) => theirs.has(personKey.address(address));
  const names = new Set<string>();
  for (const id of repositories) {
    for await (const stored of readStoredCommits(bulk, id)) {
      for (const { facts } of stored) for (const { name } of namesOf(facts, isTheirs)) names.add(personKey.name(name));
    }
  }
  return [...names].sort();
}
