/** Half-open on the time a change landed: from `since` on, before `until`. Epoch ms; null is open. */
export interface Period {
  readonly since: number | null;
  readonly until: number | null;
}

/** Whether something that landed at `landedAt` lies in the period. */
export function isWithin(landedAt: number, { since, until }: Period): boolean {
  return (since === null || landedAt >= since) && (until === null || landedAt < until);
}
