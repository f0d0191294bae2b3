import type { Scenario } from "./simulatePanel";

const registered: Scenario = { name: "registered", engineers: 150, weeks: 52, adopting: 0.6, effect: 1.3, left: 1, growth: 0.2, differing: 0.1, noise: 0.1 };

/** The registered scenario first (DECISIONS 22), then what it must also stand. */
export const scenarios: readonly Scenario[] = [
  registered,
  { ...registered, name: "no effect", effect: 1, differing: 0 },
  { ...registered, name: "fading", effect: 1.5, left: 0.4 },
  { ...registered, name: "60 engineers", engineers: 60 },
  { ...registered, name: "500 engineers", engineers: 500 },
  { ...registered, name: "noisy weeks", noise: 0.5, differing: 0.2 },
  { ...registered, name: "steep growth", growth: 0.8 },
];
