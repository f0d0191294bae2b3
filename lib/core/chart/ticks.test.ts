import { expect, it } from "vitest";
import { countTicks } from "./countTicks";
import { monthTicks } from "./monthTicks";

it.each([[19_500, [0, 5000, 10000, 15000, 20000]], [2.2, [0, 0.5, 1, 1.5, 2, 2.5]], [1, [0, 0.2, 0.4, 0.6, 0.8, 1]], [0, [0, 1]], [5600, [0, 2000, 4000, 6000]]])("ticks up to %s", (largest, ticks) => expect(countTicks(largest)).toEqual(ticks));
it("puts the year on January", () => {
  const ticks = monthTicks("2025-11-24", 12);
  expect(ticks.map((tick) => tick.label)).toEqual(["Dec", "Jan 2026", "Feb"]);
  expect(ticks[0]?.at).toBe(1);
  expect(monthTicks("2025-11-24", 52, 3).map((tick) => tick.label)).toEqual(["Jan 2026", "Apr", "Jul", "Oct"]);
});
