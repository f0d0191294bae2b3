/** An instant (ISO 8601) in the organisation's zone: `10 Nov 2026, 09:47 CET`. What is no instant comes back as it was. */
export function formatInstant(instant: string, timeZone: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const day = new Intl.DateTimeFormat("en-GB", { timeZone, day: "numeric", month: "short", year: "numeric" }).format(at).replace("Sept", "Sep");
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" }).format(at);
  return `${day}, ${time}`;
}
