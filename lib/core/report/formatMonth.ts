const words = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", month: "long", year: "numeric" });

/** `2026-11-16` → `November 2026`. */
export const formatMonth = (day: string): string => words.format(new Date(`${day}T00:00:00Z`));
