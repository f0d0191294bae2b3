const minute = 60_000;
/** Quick at first, as greylisting wants it, then slower. */
const waits = [2, 5, 15, 30, 60, 120, 240, 360, 720, 720, 720, 720].map((minutes) => minutes * minute);

/** When the next try is, after so many; null when it is given up, after about two and a half days. */
export function retryAt(attempts: number, now: number): Date | null {
  const wait = waits[attempts - 1];
  return wait === undefined ? null : new Date(now + wait);
}
