import type { UpliftAnswer } from "./upliftEstimates";

const units = { pulls: "merged pull requests", changes: "changes, as no forge is connected", both: "merged pull requests, and changes where no forge is connected" } as const;

/** What every reader of these numbers must know. */
export function upliftNotes({ unit, weeks, estimates: { engineers, adopters } }: UpliftAnswer): string[] {
  return [
    `Output is ${units[unit]}, by engineer and complete ISO week, ${weeks.first} to ${weeks.last}: ${String(engineers)} engineers, ${String(adopters)} of whom adopted agents.`,
    "Before: until two weeks before the first AI line. After: from four weeks past adoption. Only weeks at work. The interval is chance between engineers, nothing else.",
  ];
}
