import type { Erased, ErasedPerson } from "./erased";
import { personKey } from "./personKey";

/** Knows one person by lists, as the store knows them by hashes. */
export function erasedOf(label: string, addresses: readonly string[], names: readonly string[]): Erased {
  const numbers = new Map(addresses.map((address, index): [string, ErasedPerson] => [personKey.address(address), { label, number: index + 1 }]));
  const known = new Set(names.map(personKey.name));
  const words = new Set(names.flatMap((name) => personKey.firstWord(name) ?? []));
  return {
    address: (address) => numbers.get(personKey.address(address)) ?? null,
    name: (name) => known.has(personKey.name(name)) ? { label, number: 1 } : null,
    startsName: (word) => words.has(word.toLowerCase()),
  };
}
