/** Milliseconds as a person says them: `under a minute`, `4 minutes`, `about 2 hours`. */
export function formatTimeLeft(leftMs: number): string {
  const minutes = Math.round(leftMs / 60_000);
  if (minutes < 1) return "under a minute";
  if (minutes === 1) return "1 minute";
  if (minutes < 90) return `${minutes} minutes`;
  return `about ${Math.round(minutes / 60)} hours`;
}
