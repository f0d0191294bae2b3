import type { Erased } from "./erased";
import { eraseName } from "./eraseName";
import { tombstone } from "./tombstone";

/** A name and address after `.mailmap`, without the erased; null where they are nobody's who was erased. The same for every commit that bears them. */
export function eraseIdentity({ name, email }: { readonly name: string; readonly email: string }, erased: Erased): { readonly name: string; readonly email: string } | null {
  const person = erased.address(email);
  return person === null ? null : { name: eraseName("author", name, person, Number.NaN), email: tombstone.address(person) };
}
