import { describe, expect, test } from "vitest";
import { daysOfRange } from "./daysOfRange";
import { dayInZone, monthsBetween, weekName, weekOf, weeksBetween } from "./week";

describe("weeks", () => {
  test.each([["2026-11-23", "2026-11-23"], ["2026-11-29", "2026-11-23"], ["2027-01-03", "2026-12-28"], ["2024-02-29", "2024-02-26"]])("%s is of the week of %s", (day, monday) => expect(weekOf(day)).toBe(monday));
  // The published corner cases of ISO 8601.
  test.each([["2004-12-27", "2004-W53"], ["2008-12-29", "2009-W01"], ["2009-12-28", "2009-W53"], ["2026-11-16", "2026-W47"]])("%s begins %s", (monday, name) => expect(weekName(monday)).toBe(name));
  test("a day depends on the zone", () => {
    const instant = new Date("2026-03-01T23:30:00Z");
    expect([dayInZone(instant, "UTC"), dayInZone(instant, "Europe/Paris"), dayInZone(instant, "America/Los_Angeles")]).toEqual(["2026-03-01", "2026-03-02", "2026-03-01"]);
  });
  test("between, both included", () => {
    expect(weeksBetween("2026-12-30", "2027-01-05")).toEqual(["2026-12-28", "2027-01-04"]);
    expect(monthsBetween("2026-11-30", "2027-01-01")).toEqual(["2026-11-01", "2026-12-01", "2027-01-01"]);
  });
});

describe("daysOfRange", () => {
  const wednesday = new Date("2026-11-25T12:00:00Z");
  test("whole weeks end on the last Sunday, the running one comes after", () => expect(daysOfRange({ kind: "weeks", weeks: 2 }, wednesday, "UTC")).toEqual({ from: "2026-11-09", to: "2026-11-22", today: "2026-11-25" }));
  test("everything, and days as they are", () => {
    expect(daysOfRange({ kind: "all" }, wednesday, "UTC")).toEqual({ from: "0001-01-01", to: "9999-12-31", today: "2026-11-25" });
    expect(daysOfRange({ kind: "days", from: "2026-01-01", to: "2026-01-31" }, wednesday, "UTC")).toMatchObject({ from: "2026-01-01", to: "2026-01-31" });
  });
});
