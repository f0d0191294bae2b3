/** What somebody says when they give some identities of a person to another: who belongs together, and that the two are two. */
export interface SaidOfTwo {
  readonly oneId: number;
  readonly otherId: number;
  readonly same: boolean;
}

const said = (a: number, b: number, same: boolean): SaidOfTwo => ({ oneId: Math.min(a, b), otherId: Math.max(a, b), same });

/**
 * The statements that split `taken` off from a person's identities. Both sides are held together in words too: what links the rest may run through those
 * that are taken out. Null where nothing would be split: none are taken, all are, or some are not the person's.
 */
export function splitStatements(all: readonly number[], taken: readonly number[]): SaidOfTwo[] | null {
  const out = [...new Set(taken)].sort((a, b) => a - b);
  const rest = all.filter((id) => !out.includes(id)).sort((a, b) => a - b);
  const [first, head] = [out[0], rest[0]];
  if (first === undefined || head === undefined || out.some((id) => !all.includes(id))) return null;
  return [...out.slice(1).map((id) => said(first, id, true)), ...rest.slice(1).map((id) => said(head, id, true)), said(first, head, false)];
}
