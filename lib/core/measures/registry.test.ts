import { expect, it } from "vitest";
import { metricIds } from "./metricId";
import { registry } from "./registry";

it("defines every metric once", () => expect(registry.map((metric) => metric.id)).toEqual([...metricIds]));
it.each(registry)("$id says what it is", (metric) => {
  for (const text of [metric.title, metric.formula, metric.exclusions, metric.caveat]) expect(text.trim().length).toBeGreaterThan(4);
  expect(metric.formula.endsWith(".")).toBe(true);
  expect(metric.version).toBeGreaterThanOrEqual(1);
});
it("divides shares and nothing else", () => {
  for (const metric of registry) expect([metric.id, metric.numerator !== null && metric.denominator !== null]).toEqual([metric.id, metric.unit === "share"]);
});
