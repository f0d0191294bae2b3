import { findUnreadable } from "./findUnreadable";
import type { Repository } from "./repository";

/** Paths that must be left out from the start: asked only of copies that may lack objects, as it looks at all of them. */
export async function knownUnreadable(repository: Repository): Promise<readonly string[]> {
  return repository.mayMissObjects ? await findUnreadable(repository) : [];
}
